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

        @NotBlank(message = "{indicator.name.missing}") @Size(max = 200, message = "{indicator.text.long}")
        String name,

        @NotBlank(message = "{indicator.definition.missing}") @Size(max = 2000, message = "{indicator.text.long}")
        String definition,

        @NotBlank(message = "{indicator.measure.missing}") @Size(max = 60, message = "{indicator.text.long}")
        String measure,

        @Pattern(regexp = "SUM|MAXIMUM|LAST|NONE", message = "{indicator.sum-rule.missing}")
        String sumRule,

        String byLanguage,
        List<String> kinds,

        @NotBlank(message = "{indicator.from.missing}") @DayText
        String from) {

    IndicatorForm {
        code = typed(code).toUpperCase(Locale.ROOT);
        name = typed(name);
        definition = typed(definition);
        measure = typed(measure);
        sumRule = typed(sumRule);
        byLanguage = typed(byLanguage);
        List<String> ticked = kinds == null ? List.of() : kinds;
        kinds = Arrays.stream(UnitKind.values())
                .map(Enum::name)
                .filter(ticked::contains)
                .toList();
        from = typed(from);
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    static IndicatorForm blank(String from) {
        return new IndicatorForm("", "", "", "", SumRule.SUM.name(), "", List.of(), from);
    }

    static IndicatorForm of(Indicator version, String from) {
        return new IndicatorForm(
                version.code(),
                version.name(),
                version.definition(),
                version.measure(),
                version.sumRule().name(),
                version.byLanguage() ? "yes" : "",
                version.kinds(),
                from);
    }

    IndicatorFacts facts() {
        return new IndicatorFacts(name, definition, measure, SumRule.valueOf(sumRule), !byLanguage.isEmpty(), kinds);
    }

    LocalDate day() {
        return TypedText.day(from).orElseThrow();
    }
}
