package vn.kiphan.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one unit owes for one directive, with the seven columns of the register of follow-up (Decree 30/2020/ND-CP, appendix IV).
 *
 * @param terms what tells several reports of one directive apart, or empty
 * @param state the state of the assignment
 * @param supplement the state of a supplement to the accepted report, or empty while there is none under way
 * @param answer the number of the receipt of the latest report, or empty
 * @param answeredAt when that was filed
 */
record FollowUpRow(
        UUID directive,
        String documentType,
        String numberAndSymbol,
        LocalDate issuedOn,
        String issuer,
        String unit,
        String terms,
        Instant dueAt,
        FollowUpState standing,
        String state,
        String answer,
        @Nullable Instant answeredAt,
        @Nullable Boolean onTime,
        @Nullable Instant extendedFrom,
        @Nullable LocalDate returnDueOn,
        String supplement,
        @Nullable Instant supplementedAt,
        String endedReason) {

    public List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        if (Boolean.FALSE.equals(onTime)) {
            notes.add(new Note("register.note.late", List.of()));
        }
        if (extendedFrom != null) {
            notes.add(new Note("register.note.extended", List.of(Note.moment(extendedFrom))));
        }
        if (returnDueOn != null) {
            notes.add(new Note("register.note.returned", List.of(Note.day(returnDueOn))));
        }
        if (!supplement.isEmpty()) {
            notes.add(new Note(
                    supplement.equals("SUBMITTED") ? "register.note.supplement-waits" : "register.note.supplement",
                    List.of()));
        }
        if (supplementedAt != null) {
            notes.add(new Note("register.note.supplemented", List.of(Note.day(supplementedAt))));
        }
        if (!endedReason.isEmpty()) {
            notes.add(new Note("register.note.ended", List.of(endedReason)));
        }
        if (standing == FollowUpState.WITHDRAWN) {
            notes.add(new Note("register.note.directive-withdrawn", List.of()));
        }
        return notes;
    }
}
