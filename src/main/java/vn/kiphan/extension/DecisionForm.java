package vn.kiphan.extension;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.kiphan.directivetext.ReportDeadline;
import vn.kiphan.shared.DayText;

/** The officer's decision on one request or on several at once, as typed. */
record DecisionForm(
        @NotNull(message = "{extension.decision.missing}") @Nullable
        Decision decision,

        @DayText String day,
        String hour,

        @Size(max = 2000, message = "{extension.words.long}")
        String words) {

    DecisionForm {
        day = Objects.requireNonNullElse(day, "").strip();
        hour = Objects.requireNonNullElse(hour, "").strip();
        words = Objects.requireNonNullElse(words, "").strip();
    }

    static DecisionForm blank() {
        return new DecisionForm(null, "", "", "");
    }

    /** Until when the request is granted by one date for all; a day without an hour that is the day asked for means the hour asked for. */
    Optional<Instant> until(ExtensionRow row) {
        return ReportDeadline.typed(day, hour, true)
                .map(typed -> typed.hour() == null && typed.day().equals(row.askedDay())
                        ? row.request().askedUntil()
                        : typed.instant());
    }

    /** What the fields do not say of themselves: a date needs a day that fits, a refusal or a shorter time needs a word. */
    void check(Collection<ExtensionRow> rows, BindingResult errors) {
        if (decision == Decision.ONE_DATE && day.isEmpty()) {
            errors.rejectValue("day", "extension.decision.day.missing");
        }
        if (decision == Decision.ONE_DATE && !ReportDeadline.readable(hour)) {
            errors.rejectValue("hour", "extension.hour.wrong");
        }
        if (decision == Decision.ONE_DATE && !errors.hasFieldErrors("day") && !errors.hasFieldErrors("hour")) {
            if (rows.stream().noneMatch(row -> fits(until(row).orElseThrow(), row))) {
                errors.rejectValue("day", "extension.decision.day.fits-none");
            }
        }
        if (decision != null && decision != Decision.AS_ASKED && words.isEmpty()) {
            errors.rejectValue("words", "extension.decision.words.missing");
        }
    }

    private static boolean fits(Instant until, ExtensionRow row) {
        return !until.isAfter(row.request().askedUntil()) && until.isAfter(row.dueAt());
    }
}
