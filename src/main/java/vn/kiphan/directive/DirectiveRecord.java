package vn.kiphan.directive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kiphan.addressing.FrozenRecipient;
import vn.kiphan.approval.ApprovalStep;

/**
 * A directive's own page.
 *
 * @param steps the steps between draft and issue
 * @param registered whether a register gave the number
 * @param chosen how many units it is meant for, until it is issued
 * @param recipients the frozen list by group; empty until it is issued
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
        Map<String, List<FrozenRecipient>> recipients) {

    static DirectiveRecord of(Directive directive, FrozenList frozen) {
        boolean draft = !directive.status().issued();
        return new DirectiveRecord(
                directive.view(),
                directive.version(),
                directive.drafting(),
                directive.issuance(),
                directive.withdrawal(),
                directive.steps(),
                directive.sentBack(),
                directive.registered(),
                draft ? directive.chosen().size() : 0,
                draft ? Map.of() : byGroup(frozen.of(directive.id())));
    }

    static Map<String, List<FrozenRecipient>> byGroup(List<FrozenRecipient> recipients) {
        return recipients.stream()
                .collect(Collectors.groupingBy(FrozenRecipient::groupName, LinkedHashMap::new, Collectors.toList()));
    }

    public int units() {
        return recipients.values().stream().mapToInt(List::size).sum();
    }
}
