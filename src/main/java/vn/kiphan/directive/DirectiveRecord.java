package vn.kiphan.directive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiphan.approval.ApprovalStep;

/**
 * A directive's own page.
 *
 * @param steps the steps between draft and issue
 * @param registered whether a register gave the number
 * @param chosen how many units it is meant for, until it is issued
 * @param recipients the groups of the frozen list; empty until it is issued
 */
record DirectiveRecord(
        DirectiveView view,
        long version,
        Happening drafting,
        @Nullable Happening issuance,
        @Nullable Happening withdrawal,
        List<ApprovalStep> steps,
        @Nullable ApprovalStep sentBack,
        boolean registered,
        int chosen,
        List<RecipientGroup> recipients) {

    static DirectiveRecord of(Directive directive, FrozenList frozen) {
        boolean draft = !directive.status().issued();
        return new DirectiveRecord(
                directive.view(),
                directive.version(),
                directive.drafting(),
                directive.course().issuance(),
                directive.course().withdrawal(),
                directive.course().steps(),
                directive.course().sentBack(),
                directive.registered(),
                draft ? directive.content().recipients().chosen().size() : 0,
                draft ? List.of() : frozen.groups(directive.id()));
    }

    public int units() {
        return recipients.stream().mapToInt(RecipientGroup::units).sum();
    }
}
