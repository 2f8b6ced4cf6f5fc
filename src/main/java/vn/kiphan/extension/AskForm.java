package vn.kiphan.extension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.kiphan.directivetext.ReportDeadline;
import vn.kiphan.shared.DayText;

/**
 * What a unit asks for, as typed.
 *
 * @param hour blank for the whole day
 * @param dayOff the day that the unit keeps although it was told that nobody works on it
 * @param useDay the working day that it takes instead of the typed one
 */
record AskForm(
        @NotBlank(message = "{extension.day.missing}") @DayText
        String day,

        String hour,

        @NotNull(message = "{extension.reason.missing}") @Nullable
        UUID reason,

        @NotBlank(message = "{extension.words.missing}") @Size(max = 2000, message = "{extension.words.long}")
        String words,

        String dayOff,
        String useDay) {

    AskForm {
        useDay = Objects.requireNonNullElse(useDay, "").strip();
        day = useDay.isEmpty() ? Objects.requireNonNullElse(day, "").strip() : useDay;
        hour = Objects.requireNonNullElse(hour, "").strip();
        words = Objects.requireNonNullElse(words, "").strip();
        dayOff = Objects.requireNonNullElse(dayOff, "").strip();
    }

    static AskForm blank() {
        return new AskForm("", "", null, "", "", "");
    }

    /** Says beside the hour when it cannot be read. */
    void check(Errors errors) {
        if (!ReportDeadline.readable(hour)) {
            errors.rejectValue("hour", "extension.hour.wrong");
        }
    }

    /** Empty while day or hour cannot be read. */
    Optional<ReportDeadline> deadline() {
        return ReportDeadline.typed(day, hour, true);
    }
}
