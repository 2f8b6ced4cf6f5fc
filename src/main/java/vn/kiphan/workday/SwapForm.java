package vn.kiphan.workday;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.validation.Errors;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.TypedText;

/** A working day that is off, and the Saturday or Sunday that is worked for it, as somebody typed them. */
record SwapForm(
        @NotBlank(message = "{workday.day.missing}") @DayText
        String off,

        @NotBlank(message = "{workday.day.missing}") @DayText
        String worked,

        @NotBlank(message = "{workday.source.missing}") @Size(max = 200, message = "{workday.text.long}")
        String swapSource) {

    SwapForm {
        off = Objects.requireNonNullElse(off, "").strip();
        worked = Objects.requireNonNullElse(worked, "").strip();
        swapSource = Objects.requireNonNullElse(swapSource, "").strip();
    }

    static SwapForm blank() {
        return new SwapForm("", "", "");
    }

    /** A swap takes a day from the week and gives one of the weekend. */
    void check(Errors errors) {
        if (!errors.hasFieldErrors("off")
                && TypedText.day(off).filter(WorkCalendar::weekend).isPresent()) {
            errors.rejectValue("off", "workday.swap.off.weekend");
        }
        if (!errors.hasFieldErrors("worked")
                && TypedText.day(worked)
                        .filter(day -> !WorkCalendar.weekend(day))
                        .isPresent()) {
            errors.rejectValue("worked", "workday.swap.worked.week");
        }
    }

    LocalDate dayOff() {
        return TypedText.day(off).orElseThrow();
    }

    LocalDate dayWorked() {
        return TypedText.day(worked).orElseThrow();
    }
}
