package vn.kiphan.directive;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kiphan.letter.Oddity;

/** What is about to happen, in numbers, and what stands in its way. */
record IssuancePage(
        DirectiveId id,
        DirectiveStatus status,
        long version,
        String numberAndSymbol,
        String subject,
        List<ReportingTerms> terms,
        Set<MissingPart> missing,
        List<Oddity> oddities,
        List<DirectiveTitle> sharingNumber,
        int units,
        Map<String, List<FrozenRecipient>> recipients) {

    /** How many reports the units will owe together. */
    public int reports() {
        return units * terms.size();
    }

    static IssuancePage of(Directive directive, Addressing addressing, DirectiveRegister register) {
        boolean draft = directive.status() == DirectiveStatus.DRAFT;
        List<FrozenRecipient> recipients = draft ? addressing.recipients(directive) : List.of();
        return new IssuancePage(
                directive.id(),
                directive.status(),
                directive.version(),
                directive.head().numberAndSymbol(),
                directive.head().subject(),
                directive.terms(),
                directive.missing(),
                DraftOddities.ofComplete(directive.text()),
                register.sharingNumber(directive),
                recipients.size(),
                DirectiveRecord.byGroup(recipients));
    }
}
