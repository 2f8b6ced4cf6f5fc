package vn.kiphan.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.kiphan.shared.Vietnam;

/** What is said beside an assignment's state. */
enum AssignmentFlag {
    WITHDRAWN,
    ENDED,
    DECLINED,
    CHANGED,
    CLOSED,
    OVERDUE,
    DUE_SOON,
    EXTENDED,
    SUPPLEMENTING,
    SUPPLEMENT_FILED,
    SUPPLEMENTED,
    LATE,
    NIL;

    /** Due soon: today or on one of the next three days of the calendar. */
    private static final int SOON_DAYS = 3;

    static List<AssignmentFlag> of(AssignmentView assignment, Instant now) {
        List<AssignmentFlag> flags = new ArrayList<>();
        if (assignment.withdrawn()) {
            flags.add(WITHDRAWN);
        }
        if (assignment.endedAt() != null) {
            flags.add(ENDED);
        }
        if (assignment.declinedAt() != null) {
            flags.add(DECLINED);
        }
        if (assignment.changePending()) {
            flags.add(CHANGED);
        }
        // a supplement is owed to nobody, unless it came back
        if (assignment.unitsTurn() && (assignment.supplement() == null || assignment.returnDueOn() != null)) {
            Instant due = assignment.workDue();
            if (assignment.closed(now)) {
                flags.add(CLOSED);
            } else if (due.isBefore(now)) {
                flags.add(OVERDUE);
            } else if (!Vietnam.day(due).isAfter(Vietnam.day(now).plusDays(SOON_DAYS))) {
                flags.add(DUE_SOON);
            }
        }
        if (assignment.extended()) {
            flags.add(EXTENDED);
        }
        if (assignment.supplement() != null) {
            flags.add(assignment.supplement() == AssignmentState.SUBMITTED ? SUPPLEMENT_FILED : SUPPLEMENTING);
        }
        if (assignment.supplementedAt() != null) {
            flags.add(SUPPLEMENTED);
        }
        if (Boolean.FALSE.equals(assignment.firstOnTime())) {
            flags.add(LATE);
        }
        if (assignment.nil() && !assignment.state().unitsTurn()) {
            flags.add(NIL);
        }
        return flags;
    }
}
