package vn.kiphan.directive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.kiphan.indicator.Indicator;

/**
 * The page where indicators are chosen: a row for each, a column for each of the reports; one column for all when there are many.
 *
 * @param catalogue what can be chosen on the day of the document, and what is chosen already
 */
record IndicatorChoicePage(DirectiveId id, DirectiveStatus status, List<Column> columns, List<Indicator> catalogue) {

    private static final int MOST_COLUMNS = 6;

    /** The boxes of one report, or of all. */
    record Column(String place, String label) {}

    static boolean oneColumn(Directive directive) {
        return directive.terms().size() > MOST_COLUMNS;
    }

    static IndicatorChoicePage of(Directive directive, List<Indicator> today, List<Indicator> chosen) {
        List<ReportingTerms> terms = directive.terms();
        List<Column> columns = oneColumn(directive)
                ? List.of(new Column(IndicatorChoiceForm.ALL, ""))
                : IntStream.range(0, terms.size())
                        .mapToObj(place -> new Column(
                                Integer.toString(place), terms.get(place).label()))
                        .toList();
        Map<UUID, Indicator> catalogue = new LinkedHashMap<>();
        today.forEach(one -> catalogue.put(one.id(), one));
        chosen.forEach(one -> catalogue.put(one.id(), one));
        return new IndicatorChoicePage(directive.id(), directive.status(), columns, List.copyOf(catalogue.values()));
    }

    static List<UUID> chosen(Directive directive) {
        return directive.indicators().stream()
                .map(ChosenIndicator::indicatorId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
