package vn.kiphan.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.DirectiveView.PeriodView;
import vn.kiphan.directive.DirectiveView.TermsView;
import vn.kiphan.officialdocument.OfficialDocumentAppendix;
import vn.kiphan.officialdocument.OfficialDocumentAppendix.Alignment;
import vn.kiphan.officialdocument.OfficialDocumentAppendix.Column;
import vn.kiphan.officialdocument.OfficialDocumentAppendix.Row;
import vn.kiphan.officialdocument.OfficialDocumentHead;

/** The reports of periodic duties that no rule says, one by one. */
final class PeriodAppendix {

    private PeriodAppendix() {}

    /** Whether some of the reports of the rule were given days of their own. */
    static boolean needed(DirectiveView directive, PeriodView period) {
        List<TermsView> reports = directive.occurrences(period);
        return !reports.isEmpty() && !new PeriodWords(period, reports).regular();
    }

    /** None as long as the rules say everything. */
    static List<OfficialDocumentAppendix> of(DirectiveView directive, OfficialDocumentHead head) {
        List<Row> rows = new ArrayList<>();
        directive.periods().stream()
                .filter(period -> needed(directive, period))
                .flatMap(period -> directive.occurrences(period).stream())
                .forEach(its -> rows.add(row(rows.size() + 1, its)));
        return Stream.of(rows)
                .filter(some -> !some.isEmpty())
                .map(some -> new OfficialDocumentAppendix(
                        "Thời hạn báo cáo định kỳ",
                        head.attachedTo(),
                        List.of(
                                new Column("TT", 1, Alignment.CENTER),
                                new Column("Báo cáo", 4, Alignment.LEFT),
                                new Column("Thời hạn", 5, Alignment.LEFT),
                                new Column("Số liệu", 5, Alignment.LEFT)),
                        some,
                        false))
                .toList();
    }

    private static Row row(int number, TermsView its) {
        return Row.of(
                Integer.toString(number),
                its.label(),
                OfficialWording.upperFirst(OfficialWording.latest(Objects.requireNonNull(its.dueAt()))),
                its.windowFrom() == null && its.windowTo() == null
                        ? ""
                        : OfficialWording.upperFirst(OfficialWording.between(its.windowFrom(), its.windowTo())));
    }
}
