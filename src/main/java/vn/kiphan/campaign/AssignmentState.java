package vn.kiphan.campaign;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where a unit's work on a directive stands. Late, nil, supplemented and withdrawn are flags beside it, not states. A supplement to an
 * accepted report goes from drafting to submitted by the same steps, beside the state, which stays {@link #ACCEPTED}.
 *
 * <p>This is the one place that knows which state may follow which; the conditional updates take their expected states from here.
 */
public enum AssignmentState {
    NOT_OPENED,
    RECEIVED,
    DRAFTING,
    WITH_LEAD,
    SUBMITTED,
    RETURNED,
    ACCEPTED;

    /** The states that may follow this one. */
    public Set<AssignmentState> next() {
        return switch (this) {
            case NOT_OPENED -> EnumSet.of(RECEIVED, DRAFTING, SUBMITTED);
            case RECEIVED -> EnumSet.of(DRAFTING, SUBMITTED);
            case DRAFTING -> EnumSet.of(WITH_LEAD, SUBMITTED);
            case WITH_LEAD -> EnumSet.of(DRAFTING, RETURNED, SUBMITTED);
            case RETURNED -> EnumSet.of(WITH_LEAD, SUBMITTED);
            // withdrawn, it is drafted or mended again
            case SUBMITTED -> EnumSet.of(DRAFTING, RETURNED, ACCEPTED);
            case ACCEPTED -> EnumSet.noneOf(AssignmentState.class);
        };
    }

    /** Whether the report lies with the unit: it is neither waiting for a verdict nor accepted. */
    public boolean unitsTurn() {
        return this != SUBMITTED && this != ACCEPTED;
    }

    /** Whether those who write may change the report now: it lies with the unit, and not with its lead. */
    public boolean editable() {
        return unitsTurn() && this != WITH_LEAD;
    }

    /** The names of the states from which this one may be reached, as the database writes them. */
    List<String> expectedBefore() {
        return Arrays.stream(values())
                .filter(state -> state.next().contains(this))
                .map(Enum::name)
                .toList();
    }
}
