package vn.kiphan.extension;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.TypedText;
import vn.kiphan.shared.Vietnam;

/** The officer's decision on one request or on several at once, as typed. */
record DecisionForm(
        @NotNull(message = "{extension.decision.missing}") @Nullable
        Decision decision,

        @DayText String day,

        @Size(max = 2000, message = "{extension.words.long}")
        String words) {

    DecisionForm {
        day = Objects.requireNonNullElse(day, "").strip();
        words = Objects.requireNonNullElse(words, "").strip();
    }

    static DecisionForm blank() {
        return new DecisionForm(null, "", "");
    }

    Optional<LocalDate> typedDay() {
        return TypedText.day(day);
    }

    /** What the fields do not say of themselves: a date needs a day that fits, a refusal or a shorter time needs a word. */
    void check(Collection<ExtensionRow> rows, BindingResult errors) {
        if (decision == Decision.ONE_DATE && day.isEmpty()) {
            errors.rejectValue("day", "extension.decision.day.missing");
        }
        if (decision == Decision.ONE_DATE && !errors.hasFieldErrors("day")) {
            LocalDate until = typedDay().orElseThrow();
            if (rows.stream().noneMatch(row -> fits(until, row))) {
                errors.rejectValue("day", "extension.decision.day.fits-none");
            }
        }
        if (decision != null && decision != Decision.AS_ASKED && words.isEmpty()) {
            errors.rejectValue("words", "extension.decision.words.missing");
        }
    }

    private static boolean fits(LocalDate until, ExtensionRow row) {
        return !until.isAfter(row.askedDay()) && until.isAfter(Vietnam.day(row.dueAt()));
    }
}
