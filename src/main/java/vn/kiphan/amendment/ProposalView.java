package vn.kiphan.amendment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.approval.ApprovalStep;
import vn.kiphan.approval.Standing;

/** An amendment on its way over the desks, as pages show it. */
public record ProposalView(
        UUID id,
        long version,
        Standing standing,
        PlannedChange change,
        String reason,
        String draftedBy,
        Instant draftedAt,
        List<ApprovalStep> steps) {

    static ProposalView of(ProposedAmendment proposed) {
        return new ProposalView(
                proposed.id(),
                proposed.version(),
                proposed.standing(),
                proposed.change(),
                proposed.reason(),
                proposed.draftedBy(),
                proposed.draftedAt(),
                proposed.steps());
    }

    /** Why it came back, if it did and was not handed on since. */
    public @Nullable ApprovalStep sentBack() {
        boolean back = standing == Standing.WITH_OFFICER
                && !steps.isEmpty()
                && steps.getLast().step() == ApprovalStep.Step.SENT_BACK;
        return back ? steps.getLast() : null;
    }
}
