package vn.kiphan.campaign;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where a unit's work on a directive stands. Late, nil and withdrawn are flags beside it, not states.
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
            case WITH_LEAD -> EnumSet.of(DRAFTING, SUBMITTED);
            case RETURNED -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(RETURNED, ACCEPTED);
            case ACCEPTED -> EnumSet.noneOf(AssignmentState.class);
        };
    }

    /** Whether the unit may still change its report: it is neither waiting for a verdict nor accepted. */
    public boolean unitsTurn() {
        return this != SUBMITTED && this != ACCEPTED;
    }

    /** The names of the states from which this one may be reached, as the database writes them. */
    List<String> expectedBefore() {
        return Arrays.stream(values())
                .filter(state -> state.next().contains(this))
                .map(Enum::name)
                .toList();
    }
}
