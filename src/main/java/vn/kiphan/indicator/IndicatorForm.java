package vn.kiphan.indicator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.TypedText;
import vn.kiphan.unit.UnitKind;

/** A version of an indicator as somebody typed it, and the day from which it holds. */
record IndicatorForm(
        @Pattern(regexp = "[A-Z0-9]{2,12}", message = "{indicator.code.wrong}")
        String code,

        @Size(max = 80, message = "{indicator.text.long}") String heading,

        @NotBlank(message = "{indicator.name.missing}") @Size(max = 200, message = "{indicator.text.long}")
        String name,

        @NotBlank(message = "{indicator.definition.missing}") @Size(max = 2000, message = "{indicator.text.long}")
        String definition,

        @NotBlank(message = "{indicator.measure.missing}") @Size(max = 60, message = "{indicator.text.long}")
        String measure,

        @Pattern(regexp = "[0-2]", message = "{indicator.decimals.wrong}")
        String decimals,

        @Pattern(regexp = "SUM|MAXIMUM|LAST|NONE", message = "{indicator.sum-rule.missing}")
        String sumRule,

        String byLanguage,
        List<String> kinds,

        @Pattern(
                regexp = "|ENTRIES|AIRINGS|MINUTES_PRODUCED|MINUTES_BROADCAST|PIECES|SESSIONS|ATTENDANCE|VIEWS",
                message = "{indicator.counts.wrong}")
        String counts,

        List<String> countedKinds,
        List<String> countedChannels,

        @Pattern(regexp = "|OWN|RELAY", message = "{indicator.counts.wrong}")
        String countedOrigin,

        @NotBlank(message = "{indicator.from.missing}") @DayText
        String from) {

    private static final java.util.regex.Pattern CODE = java.util.regex.Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    IndicatorForm {
        code = typed(code).toUpperCase(Locale.ROOT);
        heading = typed(heading);
        name = typed(name);
        definition = typed(definition);
        measure = typed(measure);
        decimals = typed(decimals).isEmpty() ? Integer.toString(Measure.decimals(measure)) : typed(decimals);
        sumRule = typed(sumRule);
        byLanguage = typed(byLanguage);
        List<String> ticked = kinds == null ? List.of() : kinds;
        kinds = Arrays.stream(UnitKind.values())
                .map(Enum::name)
                .filter(ticked::contains)
                .toList();
        counts = typed(counts);
        countedKinds = codes(countedKinds);
        countedChannels = codes(countedChannels);
        countedOrigin = typed(countedOrigin);
        from = typed(from);
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private static List<String> codes(@Nullable List<String> ticked) {
        return ticked == null
                ? List.of()
                : ticked.stream().filter(code -> CODE.matcher(code).matches()).toList();
    }

    static IndicatorForm blank(String from) {
        return new IndicatorForm(
                "", "", "", "", "", "0", SumRule.SUM.name(), "", List.of(), "", List.of(), List.of(), "", from);
    }

    static IndicatorForm of(Indicator version, String from) {
        Counting counting = version.counting();
        return new IndicatorForm(
                version.code(),
                version.heading(),
                version.name(),
                version.definition(),
                version.measure(),
                Integer.toString(version.decimals()),
                version.sumRule().name(),
                version.byLanguage() ? "yes" : "",
                version.kinds(),
                counting == null ? "" : counting.what().name(),
                counting == null ? List.of() : counting.kinds(),
                counting == null ? List.of() : counting.channels(),
                counting == null || counting.origin() == null
                        ? ""
                        : counting.origin().name(),
                from);
    }

    IndicatorFacts facts() {
        return new IndicatorFacts(
                heading,
                name,
                definition,
                measure,
                Integer.parseInt(decimals),
                SumRule.valueOf(sumRule),
                !byLanguage.isEmpty(),
                kinds,
                counting());
    }

    private @Nullable Counting counting() {
        return counts.isEmpty()
                ? null
                : new Counting(
                        Counted.valueOf(counts),
                        countedKinds,
                        countedChannels,
                        countedOrigin.isEmpty() ? null : Counting.Origin.valueOf(countedOrigin));
    }

    LocalDate day() {
        return TypedText.day(from).orElseThrow();
    }
}
