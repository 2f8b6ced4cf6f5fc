package vn.kiphan.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.directive.Draft;
import vn.kiphan.directivetext.ChosenIndicator;
import vn.kiphan.directivetext.Occurrence;
import vn.kiphan.directivetext.ReportingTerms;
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

    /** The place of each of the reports: its own, or that of the first report of the same rule. */
    static List<String> places(Draft draft) {
        List<ReportingTerms> terms = draft.terms();
        return IntStream.range(0, terms.size())
                .map(place -> firstLike(terms, place))
                .mapToObj(Integer::toString)
                .toList();
    }

    private static int firstLike(List<ReportingTerms> terms, int place) {
        Occurrence occurrence = terms.get(place).occurrence();
        return occurrence == null
                ? place
                : IntStream.range(0, place)
                        .filter(at -> terms.get(at).isOf(occurrence.periodId()))
                        .findFirst()
                        .orElse(place);
    }

    static boolean oneColumn(Draft draft) {
        return places(draft).stream().distinct().count() > MOST_COLUMNS;
    }

    /** A rule's column bears the letter's words for it, or the first and the last of its reports. */
    private static String label(Draft draft, String place) {
        List<ReportingTerms> terms = draft.terms();
        ReportingTerms first = terms.get(Integer.parseInt(place));
        if (first.occurrence() == null) {
            return first.label();
        }
        UUID period = first.occurrence().periodId();
        ReportingTerms last = terms.stream()
                .filter(its -> its.isOf(period))
                .reduce((one, other) -> other)
                .orElse(first);
        String words = first.deadlinePhrase();
        return words.isEmpty() ? first.label() + " – " + last.label() : words;
    }

    static IndicatorChoicePage of(Draft draft, List<Indicator> today, List<Indicator> chosen) {
        List<Column> columns = oneColumn(draft)
                ? List.of(new Column(IndicatorChoiceForm.ALL, ""))
                : places(draft).stream()
                        .distinct()
                        .map(place -> new Column(place, label(draft, place)))
                        .toList();
        Map<UUID, Indicator> catalogue = new LinkedHashMap<>();
        today.forEach(one -> catalogue.put(one.id(), one));
        chosen.forEach(one -> catalogue.put(one.id(), one));
        return new IndicatorChoicePage(draft.id(), draft.status(), columns, List.copyOf(catalogue.values()));
    }

    static List<UUID> chosen(Draft draft) {
        return draft.indicators().stream()
                .map(ChosenIndicator::indicatorId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
