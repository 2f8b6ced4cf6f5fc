package vn.kiphan.directivetext;

import java.util.List;
import vn.kiphan.addressing.RecipientLine;

/** Everything that an officer may correct in a draft, at once. */
public record DraftText(
        LetterHead head,
        List<RecipientLine> lines,
        List<LegalBasis> bases,
        List<CampaignTask> tasks,
        List<LetterCopy> copies,
        List<ReportingTerms> terms,
        List<PeriodicRule> periods,
        SignatureBlock signature,
        String draftingSection) {

    public DraftText {
        lines = List.copyOf(lines);
        bases = List.copyOf(bases);
        tasks = List.copyOf(tasks);
        copies = List.copyOf(copies);
        terms = terms.isEmpty() ? List.of(ReportingTerms.blank()) : List.copyOf(terms);
        periods = List.copyOf(periods);
    }

    /** The same with these reports. */
    public DraftText reporting(List<ReportingTerms> reports) {
        return new DraftText(head, lines, bases, tasks, copies, reports, periods, signature, draftingSection);
    }

    /** The same, resting on these bases. */
    public DraftText on(List<LegalBasis> linked) {
        return new DraftText(head, lines, linked, tasks, copies, terms, periods, signature, draftingSection);
    }

    public static DraftText blank() {
        return new DraftText(
                LetterHead.BLANK,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                SignatureBlock.BLANK,
                "");
    }
}
