package vn.kiphan.amendment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.TypedText;

/** An amendment as typed. Of the fields below the reason, those that its kind asks for. {@code confirmed} comes with the second press. */
record AmendmentForm(
        @NotNull(message = "{amendment.kind.missing}") @Nullable
        AmendmentKind kind,

        @Size(max = 60, message = "{amendment.number.long}") String officialNumber,
        @DayText String officialOn,

        @NotBlank(message = "{amendment.reason.missing}") @Size(max = 2000, message = "{amendment.text.long}")
        String reason,

        @Nullable UUID terms,
        @DayText String day,
        @Size(max = 20, message = "{amendment.path.long}") String path,

        @Size(max = 4000, message = "{amendment.text.long}") String said,
        @Size(max = 4000, message = "{amendment.text.long}") String says,
        @Nullable UUID replacement,
        String confirmed) {

    AmendmentForm {
        officialNumber = strip(officialNumber);
        officialOn = strip(officialOn);
        reason = strip(reason);
        day = strip(day);
        path = strip(path);
        said = strip(said);
        says = strip(says);
        confirmed = strip(confirmed);
    }

    static AmendmentForm blank(AmendmentKind kind) {
        return new AmendmentForm(kind, "", "", "", null, "", "", "", "", null, "");
    }

    void check(BindingResult errors) {
        switch (kind) {
            case null -> {}
            case NEW_DEADLINE -> {
                require(!day.isEmpty(), "day", "amendment.day.missing", errors);
                require(terms != null, "terms", "amendment.terms.missing", errors);
            }
            case NEW_TASK -> {
                require(!path.isEmpty(), "path", "amendment.path.missing", errors);
                require(!says.isEmpty(), "says", "amendment.task.missing", errors);
            }
            case CORRECTION -> {
                require(!said.isEmpty(), "said", "amendment.said.missing", errors);
                require(!says.isEmpty(), "says", "amendment.says.missing", errors);
            }
            case REPLACEMENT -> require(replacement != null, "replacement", "amendment.replacement.missing", errors);
            case RECALL -> errors.rejectValue("kind", "amendment.kind.missing");
        }
    }

    private static void require(boolean holds, String field, String message, BindingResult errors) {
        if (!holds) {
            errors.rejectValue(field, message);
        }
    }

    Announcement announcement() {
        return new Announcement(
                reason, officialNumber, TypedText.day(officialOn).orElse(null));
    }

    @Nullable
    LocalDate typedDay() {
        return TypedText.day(day).orElse(null);
    }

    boolean isConfirmed() {
        return confirmed.equals("true");
    }

    private static String strip(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
