package vn.kiphan.issuing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiphan.addressing.Addressing;
import vn.kiphan.addressing.FrozenRecipient;
import vn.kiphan.addressing.Recipients;
import vn.kiphan.approval.ApprovalRules;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.Draft;
import vn.kiphan.directive.Drafts;
import vn.kiphan.directive.SharedNumbers;
import vn.kiphan.drafting.DraftOddities;
import vn.kiphan.numbering.NumberRegisters;
import vn.kiphan.shared.MarklessText;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.unit.Units;

/** Reads what the pages between draft and issue show. */
@Component
class IssuancePages {

    private final Drafts drafts;
    private final Addressing addressing;
    private final SharedNumbers shared;
    private final NumberRegisters numbers;
    private final ApprovalRules rules;
    private final Units units;
    private final Clock clock;

    IssuancePages(
            Drafts drafts,
            Addressing addressing,
            SharedNumbers shared,
            NumberRegisters numbers,
            ApprovalRules rules,
            Units units,
            Clock clock) {
        this.drafts = drafts;
        this.addressing = addressing;
        this.shared = shared;
        this.numbers = numbers;
        this.rules = rules;
        this.units = units;
        this.clock = clock;
    }

    LocalDate today() {
        return Vietnam.day(clock.instant());
    }

    /** @param typed what was typed already, if anything */
    IssuancePage of(DirectiveId id, Set<UnitId> departments, @Nullable IssuanceForm typed) {
        return drafts.read(id, departments, draft -> of(draft, typed));
    }

    private IssuancePage of(Draft draft, @Nullable IssuanceForm typed) {
        LocalDate today = today();
        IssuanceForm usual = IssuanceForm.of(draft, ours(draft, today), today);
        IssuanceForm form = typed == null ? usual : typed.orElse(usual);
        LocalDate day = Objects.requireNonNullElse(form.issueDay(), today);
        Recipients addressed = draft.status().issued()
                ? new Recipients(List.of(), List.of())
                : addressing.recipients(draft.addressed());
        List<FrozenRecipient> recipients = addressed.listed();
        return new IssuancePage(
                draft.view(),
                draft.version(),
                draft.missing(),
                DraftOddities.ofComplete(draft.text()),
                form.fromElsewhere() && !form.number().isEmpty()
                        ? shared.sharedBy(draft, form.written(), day)
                        : List.of(),
                addressed.gone().isEmpty()
                        ? List.of()
                        : units.namesOf(addressed.gone(), today).values().stream()
                                .sorted()
                                .toList(),
                recipients.size(),
                byGroup(recipients),
                rules.needsApproval(draft.issuingUnit()),
                numbers.expected(draft.issuingUnit(), draft.head().documentType(), day)
                        .orElse(null),
                usual,
                draft.steps(),
                draft.sentBack());
    }

    /** Whether the letter is the department's own; one of a superior body bears that body's number. */
    private boolean ours(Draft draft, LocalDate today) {
        String issuer = MarklessText.fold(draft.head().issuer());
        return issuer.isEmpty() || issuer.equals(MarklessText.fold(units.nameOf(draft.issuingUnit(), today)));
    }

    private static Map<String, List<FrozenRecipient>> byGroup(List<FrozenRecipient> recipients) {
        return recipients.stream()
                .collect(Collectors.groupingBy(FrozenRecipient::groupName, LinkedHashMap::new, Collectors.toList()));
    }
}
