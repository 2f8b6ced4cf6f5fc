package vn.kiphan.directive;

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
import vn.kiphan.numbering.NumberRegisters;
import vn.kiphan.shared.MarklessText;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.unit.Units;

/** Reads what the pages between draft and issue show. */
@Component
class IssuancePages {

    private final DirectiveDesk desk;
    private final Addressing addressing;
    private final DirectiveRegister register;
    private final NumberRegisters numbers;
    private final ApprovalRules rules;
    private final Units units;
    private final Clock clock;

    IssuancePages(
            DirectiveDesk desk,
            Addressing addressing,
            DirectiveRegister register,
            NumberRegisters numbers,
            ApprovalRules rules,
            Units units,
            Clock clock) {
        this.desk = desk;
        this.addressing = addressing;
        this.register = register;
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
        return desk.read(id, departments, directive -> of(directive, typed));
    }

    private IssuancePage of(Directive directive, @Nullable IssuanceForm typed) {
        LocalDate today = today();
        IssuanceForm usual = IssuanceForm.of(directive, ours(directive, today), today);
        IssuanceForm form = typed == null ? usual : typed.orElse(usual);
        LocalDate day = Objects.requireNonNullElse(form.issueDay(), today);
        Recipients addressed = directive.status().issued()
                ? new Recipients(List.of(), List.of())
                : addressing.recipients(directive.addressed());
        List<FrozenRecipient> recipients = addressed.listed();
        return new IssuancePage(
                directive.view(),
                directive.version(),
                directive.missing(),
                DraftOddities.ofComplete(directive.text()),
                form.fromElsewhere() && !form.number().isEmpty()
                        ? register.sharingNumber(directive, form.written(), day)
                        : List.of(),
                addressed.gone().isEmpty()
                        ? List.of()
                        : units.namesOf(addressed.gone(), today).values().stream()
                                .sorted()
                                .toList(),
                recipients.size(),
                byGroup(recipients),
                rules.needsApproval(directive.issuingUnit()),
                numbers.expected(directive.issuingUnit(), directive.head().documentType(), day)
                        .orElse(null),
                usual,
                directive.course().steps(),
                directive.course().sentBack());
    }

    /** Whether the letter is the department's own; one of a superior body bears that body's number. */
    private boolean ours(Directive directive, LocalDate today) {
        String issuer = MarklessText.fold(directive.head().issuer());
        return issuer.isEmpty() || issuer.equals(MarklessText.fold(units.nameOf(directive.issuingUnit(), today)));
    }

    private static Map<String, List<FrozenRecipient>> byGroup(List<FrozenRecipient> recipients) {
        return recipients.stream()
                .collect(Collectors.groupingBy(FrozenRecipient::groupName, LinkedHashMap::new, Collectors.toList()));
    }
}
