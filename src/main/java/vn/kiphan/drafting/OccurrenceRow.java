package vn.kiphan.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.kiphan.directivetext.HourText;
import vn.kiphan.directivetext.Occurrence;
import vn.kiphan.directivetext.PeriodicRule;
import vn.kiphan.directivetext.ReportDeadline;
import vn.kiphan.directivetext.ReportingTerms;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.TypedText;

/**
 * One report of a periodic duty as the draft's form shows it. It follows its rule until one of its fields is changed, and again when its
 * day is emptied.
 *
 * @param on the day on which the rule lets it fall due
 * @param shown what the page showed in its fields, so that a change is known from a page that was opened before the rule was changed
 * @param alone whether it was changed before
 */
record OccurrenceRow(
        String on,
        String label,
        String shown,
        String alone,
        @DayText String day,
        String hour,
        @DayText String windowFrom,
        @DayText String windowTo) {

    private static final String YES = "yes";

    OccurrenceRow {
        on = TypedText.words(on);
        label = TypedText.words(label);
        shown = TypedText.words(shown);
        alone = TypedText.words(alone);
        day = TypedText.words(day);
        hour = TypedText.words(hour);
        windowFrom = TypedText.words(windowFrom);
        windowTo = TypedText.words(windowTo);
    }

    static OccurrenceRow of(ReportingTerms terms) {
        Occurrence occurrence = Objects.requireNonNull(terms.occurrence());
        ReportDeadline deadline = Objects.requireNonNull(terms.deadline());
        String day = TypedText.of(deadline.day());
        String hour = TermsRow.typed(deadline.hour());
        String from = TypedText.of(terms.windowFrom());
        String to = TypedText.of(terms.windowTo());
        return new OccurrenceRow(
                TypedText.of(occurrence.periodOn()),
                terms.label(),
                shown(day, hour, from, to),
                occurrence.alone() ? YES : "",
                day,
                hour,
                from,
                to);
    }

    private static String shown(String day, String hour, String from, String to) {
        return String.join("|", day, hour, from, to);
    }

    public boolean standsAlone() {
        return typed(on) != null
                && typed(day) != null
                && (alone.equals(YES) || !shown.equals(shown(day, hour, windowFrom, windowTo)));
    }

    void check(String row, Errors errors) {
        if (!hour.isEmpty() && HourText.parse(hour).isEmpty()) {
            errors.rejectValue(row + ".hour", "drafting.deadline.hour.wrong");
        }
        LocalDate from = typed(windowFrom);
        LocalDate to = typed(windowTo);
        if (from != null && to != null && to.isBefore(from)) {
            errors.rejectValue(row + ".windowTo", "drafting.window.reversed");
        }
    }

    /** Everything that is not in its fields it has of its rule. */
    ReportingTerms terms(PeriodicRule rule) {
        LocalDate due = Objects.requireNonNull(typed(day));
        return new ReportingTerms(
                Ids.next(),
                label,
                rule.phrase(),
                true,
                dueAt(),
                PeriodicTerms.closing(rule, due),
                "",
                typed(windowFrom),
                typed(windowTo),
                rule.outline(),
                rule.destinations(),
                new Occurrence(rule.id(), Objects.requireNonNull(typed(on)), true));
    }

    public @Nullable Instant dueAt() {
        LocalDate due = typed(day);
        return due == null ? null : new ReportDeadline(due, HourText.parse(hour).orElse(null), true).instant();
    }

    private static @Nullable LocalDate typed(String day) {
        return TypedText.day(day).orElse(null);
    }
}
