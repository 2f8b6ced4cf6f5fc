package vn.kiphan.workday;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.TypedText;

/** A day for the calendar, as somebody typed it. */
record SpecialDayForm(
        @NotBlank(message = "{workday.day.missing}") @DayText
        String day,

        @NotNull(message = "{workday.kind.missing}") @Nullable
        DayKind kind,

        @NotBlank(message = "{workday.name.missing}") @Size(max = 200, message = "{workday.text.long}")
        String name,

        @NotBlank(message = "{workday.source.missing}") @Size(max = 200, message = "{workday.text.long}")
        String source,

        Boolean provisional) {

    SpecialDayForm {
        day = Objects.requireNonNullElse(day, "").strip();
        name = Objects.requireNonNullElse(name, "").strip();
        source = Objects.requireNonNullElse(source, "").strip();
        provisional = Objects.requireNonNullElse(provisional, false);
    }

    /** To say of a day that it is worked makes sense where it would not be. */
    void check(Errors errors) {
        if (kind == DayKind.WORKING
                && TypedText.day(day).filter(its -> !WorkCalendar.weekend(its)).isPresent()) {
            errors.rejectValue("day", "workday.worked.anyway");
        }
    }

    static SpecialDayForm blank() {
        return new SpecialDayForm("", DayKind.OFF, "", "", false);
    }
}
