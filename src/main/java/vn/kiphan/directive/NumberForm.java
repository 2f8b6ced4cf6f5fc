package vn.kiphan.directive;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Objects;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.TypedText;

/** The number from the register and the date that goes with it. */
record NumberForm(
        long version,

        @Pattern(regexp = "\\d{1,10}\\p{L}?", message = "{directive.number.wrong}")
        String number,

        @DayText @NotBlank(message = "{directive.date.missing}")
        String issuedOn) {

    NumberForm {
        number = TypedText.words(number);
        issuedOn = TypedText.words(issuedOn);
    }

    static NumberForm of(DirectiveRecord found) {
        return new NumberForm(
                found.version(),
                Objects.requireNonNullElse(found.view().number(), ""),
                TypedText.of(found.view().issuedOn()));
    }

    LocalDate day() {
        return TypedText.day(issuedOn).orElseThrow();
    }
}
