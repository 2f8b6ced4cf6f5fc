package vn.kiphan.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.UnitId;

/**
 * What one unit owes on one directive, as it stands now.
 *
 * <p>The unit's and the group's names are those of the day of issue. {@code dueAt} is the deadline in force for this unit.
 * {@code firstOnTime} was judged once, by the first submission; a return leaves it alone and has {@code returnDueOn} of its own.
 * {@code returnDueOn} and {@code returnReason} are there while the report lies with the unit for mending, and gone afterwards.
 */
public record AssignmentView(
        AssignmentId id,
        DirectiveId directive,
        UnitId unit,
        String unitName,
        String groupName,
        UUID termsId,
        AssignmentState state,
        Instant dueAt,
        @Nullable Instant openedAt,
        @Nullable Instant receiptAt,
        @Nullable String receiptBy,
        @Nullable Instant firstSubmittedAt,
        @Nullable Boolean firstOnTime,
        boolean nil,
        @Nullable LocalDate returnDueOn,
        @Nullable String returnReason,
        boolean withdrawn) {

    /** Somebody has looked at the directive, but the unit has not acknowledged it yet. */
    public boolean seenOnly() {
        return state == AssignmentState.NOT_OPENED && openedAt != null;
    }

    /** Whether the unit may work on its report: it has not filed, or has it back, and the directive still stands. */
    public boolean editable() {
        return state.unitsTurn() && !withdrawn;
    }
}
