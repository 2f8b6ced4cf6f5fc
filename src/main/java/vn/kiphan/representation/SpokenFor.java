package vn.kiphan.representation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.campaign.AssignmentState;

/**
 * An organisation below the reporting one, with how far its own report on the same terms is.
 *
 * @param state null when the directive was not sent to it
 * @param accepted the submission of its own report that counts; null while there is none
 * @param receiptNumber that of the submission that counts, or empty
 * @param entries how many entries that one has
 * @param overdue whether its deadline has passed and it has never filed
 * @param spoken whether the report speaks for it
 * @param included whether the report takes along its accepted figures
 */
record SpokenFor(
        UUID unit,
        String name,
        @Nullable AssignmentState state,
        @Nullable UUID accepted,
        String receiptNumber,
        int entries,
        boolean overdue,
        boolean spoken,
        boolean included) {

    /** Whether it has filed a report of its own, which counts by itself. */
    public boolean filedItself() {
        return state == AssignmentState.SUBMITTED || state == AssignmentState.ACCEPTED;
    }

    /** Whether there is, or can be, a report of its own whose figures are taken along. */
    public boolean reports() {
        return state != null || included;
    }

    /** Whether its figures are taken along now: it was asked for, and something was accepted. */
    public boolean takenAlong() {
        return spoken && included && accepted != null;
    }
}
