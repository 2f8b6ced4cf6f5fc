package vn.kiphan.directive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A directive's own page.
 *
 * @param chosen how many units the draft is meant for
 * @param recipients the frozen list by group; empty while it is a draft
 */
record DirectiveRecord(
        DirectiveView view,
        long version,
        Happening drafting,
        @Nullable Happening issuance,
        @Nullable Happening withdrawal,
        Set<MissingPart> missing,
        int chosen,
        Map<String, List<FrozenRecipient>> recipients) {

    static DirectiveRecord of(Directive directive, FrozenList frozen) {
        boolean draft = directive.status() == DirectiveStatus.DRAFT;
        return new DirectiveRecord(
                directive.view(),
                directive.version(),
                directive.drafting(),
                directive.issuance(),
                directive.withdrawal(),
                draft ? directive.missing() : Set.of(),
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
