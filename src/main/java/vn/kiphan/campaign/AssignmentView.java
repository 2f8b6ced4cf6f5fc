package vn.kiphan.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/**
 * What one unit owes on one set of a directive's reporting terms, as it stands now.
 *
 * <p>The unit's and the group's names are those of the day of issue, and so is {@code unitKind}, the code of the unit's kind. {@code dueAt} is the deadline in force for this unit.
 * {@code termsLabel} tells several terms of one directive apart and is empty where there is one. {@code closesAt} is null when the
 * terms stay open.
 * {@code firstOnTime} was judged once, by the first submission; a return leaves it alone and has {@code returnDueOn} of its own.
 * {@code extendedFrom} is the deadline that would hold without the extension that was granted. {@code declinedAt} is there while the
 * unit waits for the answer to its refusal; {@code endedAt} since it was taken off the list, with {@code endedReason}.
 * {@code changePending} says that the directive was amended and the unit has not acknowledged it.
 * {@code returnDueOn} and {@code returnReason} are there while the report lies with the unit for mending, and gone afterwards.
 * {@code supplement} is where a supplement to the accepted report stands, null while there is none under way; {@code supplementedAt} is
 * when the last one was accepted. {@code underReview} says that a reviewer has begun with what lies filed.
 */
public record AssignmentView(
        AssignmentId id,
        DirectiveId directive,
        UnitId unit,
        String unitName,
        String unitKind,
        String groupName,
        UUID termsId,
        String termsLabel,
        AssignmentState state,
        Instant dueAt,
        @Nullable Instant closesAt,
        @Nullable Instant openedAt,
        @Nullable Instant receiptAt,
        @Nullable String receiptBy,
        @Nullable Instant firstSubmittedAt,
        @Nullable Boolean firstOnTime,
        boolean nil,
        @Nullable LocalDate returnDueOn,
        @Nullable String returnReason,
        boolean withdrawn,
        @Nullable Instant extendedFrom,
        @Nullable Instant declinedAt,
        @Nullable Instant endedAt,
        @Nullable String endedReason,
        boolean changePending,
        @Nullable AssignmentState supplement,
        @Nullable Instant supplementedAt,
        boolean underReview) {

    /** Where the report stands that is under way: the supplement where there is one, else the report itself. */
    public AssignmentState moving() {
        return supplement == null ? state : supplement;
    }

    /** Somebody has looked at the directive, but the unit has not acknowledged it yet. */
    public boolean seenOnly() {
        return state == AssignmentState.NOT_OPENED && openedAt != null;
    }

    /**
     * Whether the time is over in which a first report is taken. A returned report has a day of its own, and a deadline that was moved
     * beyond the closing moves the closing with it.
     */
    public boolean closed(Instant now) {
        Instant closing = closing();
        return closing != null && moving().unitsTurn() && returnDueOn == null && now.isAfter(closing);
    }

    /** When it closes for this unit; null when it stays open. */
    public @Nullable Instant closing() {
        return closesAt == null || closesAt.isAfter(dueAt) ? closesAt : dueAt;
    }

    /** By when the unit has to act: a returned report has a day of its own. */
    public Instant workDue() {
        return returnDueOn == null ? dueAt : Vietnam.endOf(returnDueOn);
    }

    /** Whether those who write may work on the report: it has not been filed, or came back, and does not lie with the lead. */
    public boolean editable() {
        return moving().editable() && !withdrawn && endedAt == null;
    }

    /** Whether the unit has something to do, and be it that its lead submits. */
    public boolean unitsTurn() {
        return moving().unitsTurn() && !withdrawn && endedAt == null;
    }

    /** Whether what lies filed can still be withdrawn: no reviewer has begun with it. */
    public boolean withdrawable() {
        return moving() == AssignmentState.SUBMITTED && !underReview && !withdrawn && endedAt == null;
    }

    /** Whether a supplement may be begun now. */
    public boolean supplementable(Instant now) {
        Instant closing = closing();
        return state == AssignmentState.ACCEPTED
                && supplement == null
                && !withdrawn
                && (closing == null || !now.isAfter(closing));
    }

    /** Whether the deadline in force is later than that of the other units, because this one was given more time. */
    public boolean extended() {
        return extendedFrom != null;
    }
}
