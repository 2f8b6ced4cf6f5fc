package vn.kiphan.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.report.ShownPart;
import vn.kiphan.submission.SubmissionView;

/**
 * Everything on the page of one submission.
 *
 * @param comparison with the submission before; null for the first one
 * @param lastReturn what the reviewer asked for when the submission before was returned
 * @param verdict null while it waits
 * @param start null while nobody has begun with it
 * @param filed all submissions of the report, the first one first, with those that the unit withdrew
 */
record ReviewPage(
        SubmissionView submission,
        AssignmentView assignment,
        DirectiveView directive,
        String telephone,
        List<Group> groups,
        List<ShownPart> parts,
        @Nullable Comparison comparison,
        @Nullable VerdictView lastReturn,
        @Nullable VerdictView verdict,
        ReviewStarts.@Nullable Start start,
        List<SubmissionView.Header> filed,
        LocalDate today) {

    /** The entries of one kind; what was removed since the submission before is a group of its own at the end. */
    record Group(String kind, List<ReviewedEntry> entries, boolean removed) {}

    /** Whether a verdict can be given now. */
    public boolean waiting() {
        return verdict == null && !takenBack();
    }

    /** Whether the unit has withdrawn it. */
    public boolean takenBack() {
        return submission.header().withdrawal() != null;
    }

    /** A return on a withdrawn directive would ask for what cannot be filed. */
    public boolean returnable() {
        return waiting() && !assignment.withdrawn();
    }
}
