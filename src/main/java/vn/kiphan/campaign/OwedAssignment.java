package vn.kiphan.campaign;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.DirectiveTitle;

/** An assignment as the unit's home shows it: what is owed, by when, and the one thing to do next. */
record OwedAssignment(AssignmentView assignment, DirectiveTitle directive, List<HomeNote.Note> notes, Instant now) {

    private static final int BEGINNING = 140;

    public List<AssignmentFlag> flags() {
        return AssignmentFlag.of(assignment, now);
    }

    public NextStep step() {
        return NextStep.of(assignment);
    }

    public String stepPage() {
        return step().page(assignment.id());
    }

    public String page() {
        return AssignmentRefusals.page(assignment.id());
    }

    /** By when the unit has to act. */
    public Instant workDue() {
        return assignment.workDue();
    }

    /** Whether the unit has to act: the card stands in the upper list. */
    public boolean owed() {
        return assignment.unitsTurn();
    }

    /** Whether it lies with this person, as the lead of the unit. */
    boolean waitsFor(SignedInPerson person) {
        return owed() && assignment.moving() == AssignmentState.WITH_LEAD && person.leads(assignment.unit());
    }

    /** Somebody has looked at the directive, but nobody has acknowledged it yet. */
    public boolean seenOnly() {
        return assignment.seenOnly();
    }

    /** The first words of the reason why the report came back; cut at the end of a word. */
    public String reasonBeginning() {
        @Nullable String reason = assignment.returnReason();
        if (reason == null || reason.length() <= BEGINNING) {
            return reason == null ? "" : reason;
        }
        int end = reason.lastIndexOf(' ', BEGINNING);
        return reason.substring(0, end > BEGINNING / 2 ? end : BEGINNING) + "…";
    }
}
