package vn.kiphan.numbering;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Objects;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.TypedText;

/** The last day whose documents a register numbers, as typed. */
record ClosingForm(
        @DayText @NotBlank(message = "{numbering.closing.day.missing}")
        String closedOn) {

    ClosingForm {
        closedOn = Objects.requireNonNullElse(closedOn, "").strip();
    }

    LocalDate day() {
        return TypedText.day(closedOn).orElseThrow();
    }
}
