package vn.kiphan.consolidation;

import java.util.List;
import vn.kiphan.directive.DirectiveView;

/**
 * What the consolidated report is written from.
 *
 * @param department the department's name as of the directive's issue, in running text
 */
record ReportMatter(
        Figures figures,
        DirectiveView directive,
        String department,
        Passages workDone,
        Passages results,
        Passages difficulties,
        Passages proposals,
        List<ConsolidatedPart.Addition> additions) {

    void add(Narrative narrative) {
        workDone.add(narrative);
        results.add(narrative);
        difficulties.add(narrative);
        proposals.add(narrative);
    }

    /** “Công văn số 815/STTTT-TTBCXB”. */
    String citation() {
        String type = directive.documentType().isBlank() ? "Văn bản" : directive.documentType();
        return type + " số " + directive.numberAndSymbol();
    }

    /** The report's own symbol: BC and the department's abbreviation, which begins the directive's symbol. */
    String symbol() {
        return "BC-" + directive.symbol().strip().split("\\s*-\\s*")[0];
    }

    /** Of several reports on a directive each says which one it is. */
    String title() {
        String label = figures.head().termsLabel();
        String title = Wording.title(directive.subject());
        return label.isEmpty() ? title : title + " (" + Wording.lowerFirst(label) + ")";
    }
}
