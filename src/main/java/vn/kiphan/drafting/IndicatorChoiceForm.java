package vn.kiphan.drafting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.kiphan.directive.Draft;
import vn.kiphan.directivetext.ChosenIndicator;
import vn.kiphan.shared.TypedText;

/**
 * Which indicators are asked for, as the boxes were ticked. A ticked box says {@code place:indicator}, the place being that of the
 * terms, or {@link #ALL}; {@code cumulative} holds the indicators of which the value since the beginning is asked for too.
 */
record IndicatorChoiceForm(
        long version,
        List<String> asked,
        List<String> cumulative,
        @Valid List<Local> locals) {

    /** For directives with so many reports that one column serves all of them. */
    static final String ALL = "all";

    /** An indicator of this directive only. */
    record Local(
            @Size(max = 200, message = "{drafting.text.long}")
            String name,

            @Size(max = 60, message = "{drafting.text.long}")
            String measure,

            List<String> terms,
            String cumulative) {

        static final Local BLANK = new Local("", "", List.of(), "");

        Local {
            name = TypedText.words(name);
            measure = TypedText.words(measure);
            terms = terms == null ? List.of() : List.copyOf(terms);
            cumulative = TypedText.words(cumulative);
        }

        public boolean isCumulative() {
            return !cumulative.isEmpty();
        }

        boolean isBlank() {
            return name.isEmpty() && measure.isEmpty();
        }
    }

    IndicatorChoiceForm {
        asked = asked == null ? List.of() : List.copyOf(asked);
        cumulative = cumulative == null ? List.of() : List.copyOf(cumulative);
        locals = inviting(locals);
    }

    private static List<Local> inviting(@Nullable List<Local> rows) {
        List<Local> inviting = new ArrayList<>();
        if (rows != null) {
            rows.stream().filter(row -> row != null && !row.isBlank()).forEach(inviting::add);
        }
        inviting.add(Local.BLANK);
        return List.copyOf(inviting);
    }

    void check(Errors errors) {
        for (int row = 0; row < locals.size(); row++) {
            Local local = locals.get(row);
            if (local.name().isEmpty() && !local.isBlank()) {
                errors.rejectValue("locals[" + row + "].name", "drafting.indicator.local.name.missing");
            }
            if (local.measure().isEmpty() && !local.isBlank()) {
                errors.rejectValue("locals[" + row + "].measure", "drafting.indicator.local.measure.missing");
            }
        }
    }

    /**
     * What is asked for, by terms; indicators that are not known are left out.
     *
     * @param termsPlaces the place of each of the reports, which several of one rule share
     */
    List<ChosenIndicator> chosen(List<String> termsPlaces, List<UUID> known) {
        List<ChosenIndicator> chosen = new ArrayList<>();
        for (int place = 0; place < termsPlaces.size(); place++) {
            int at = place;
            Set<String> places = Set.of(ALL, termsPlaces.get(at));
            known.stream()
                    .filter(id -> places.stream().anyMatch(its -> asked.contains(its + ":" + id)))
                    .forEach(id -> chosen.add(ChosenIndicator.ofCatalogue(at, id, cumulative.contains(id.toString()))));
            locals.stream()
                    .filter(local -> !local.isBlank())
                    .filter(local -> termsPlaces.size() == 1
                            || local.terms().isEmpty()
                            || local.terms().stream().anyMatch(places::contains))
                    .forEach(local ->
                            chosen.add(ChosenIndicator.local(at, local.name(), local.measure(), local.isCumulative())));
        }
        return chosen;
    }

    static IndicatorChoiceForm of(Draft draft, boolean oneColumn) {
        List<String> places = IndicatorChoicePage.places(draft);
        List<String> asked = draft.indicators().stream()
                .filter(chosen -> chosen.indicatorId() != null)
                .map(chosen -> (oneColumn ? ALL : places.get(chosen.termsPosition())) + ":" + chosen.indicatorId())
                .distinct()
                .toList();
        List<String> cumulative = draft.indicators().stream()
                .filter(ChosenIndicator::cumulative)
                .flatMap(chosen -> Stream.ofNullable(chosen.indicatorId()))
                .map(UUID::toString)
                .distinct()
                .toList();
        List<Local> locals = draft.indicators().stream()
                .filter(chosen -> chosen.indicatorId() == null)
                .map(chosen -> new Local(chosen.name(), chosen.measure(), List.of(), chosen.cumulative() ? "yes" : ""))
                .distinct()
                .map(local -> new Local(local.name(), local.measure(), places(draft, local), local.cumulative()))
                .toList();
        return new IndicatorChoiceForm(draft.version(), asked, cumulative, locals);
    }

    private static List<String> places(Draft draft, Local local) {
        return IntStream.range(0, draft.terms().size())
                .filter(place -> draft.indicators()
                        .contains(ChosenIndicator.local(place, local.name(), local.measure(), local.isCumulative())))
                .mapToObj(IndicatorChoicePage.places(draft)::get)
                .distinct()
                .toList();
    }

    public boolean cumulates(UUID indicator) {
        return cumulative.contains(indicator.toString());
    }

    public boolean asks(String place, UUID indicator) {
        return asked.contains(place + ":" + indicator);
    }
}
