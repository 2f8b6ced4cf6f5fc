package vn.kiphan.directivetext;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.Vietnam;

/**
 * What has to be reported by when, and for which days; a directive has one or more. The deadline is an instant, kept with the letter's
 * own phrase. The window may end after the deadline and start before the bases; only its own ends must be in order.
 *
 * @param label tells the terms of one directive apart: {@code Quý III/2023}; empty where there is only one
 * @param closesAt after which no first report is taken any more; null when it stays open
 * @param outline the headings of the narrative, one a line, each with its guidance in lines that begin with a dash
 * @param destinations to whom the consolidated report goes, one a line
 * @param occurrence of a periodic duty; null for a report that comes once
 */
@Embeddable
public record ReportingTerms(
        UUID id,
        String label,
        String deadlinePhrase,
        boolean deadlineInclusive,
        @Nullable Instant dueAt,
        @Nullable Instant closesAt,
        String windowPhrase,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate windowTo,
        String outline,
        String destinations,
        @Nullable Occurrence occurrence) {

    public ReportingTerms {
        if (windowFrom != null && windowTo != null && windowTo.isBefore(windowFrom)) {
            throw new IllegalArgumentException("a data window ends before it starts");
        }
    }

    public static ReportingTerms blank() {
        return due("", true, null, "", null, null);
    }

    /** Terms as a letter sets them: a deadline and a window. */
    public static ReportingTerms due(
            String deadlinePhrase,
            boolean deadlineInclusive,
            @Nullable Instant dueAt,
            String windowPhrase,
            @Nullable LocalDate windowFrom,
            @Nullable LocalDate windowTo) {
        return new ReportingTerms(
                Ids.next(),
                "",
                deadlinePhrase,
                deadlineInclusive,
                dueAt,
                null,
                windowPhrase,
                windowFrom,
                windowTo,
                "",
                "",
                null);
    }

    public ReportingTerms inPlaceOf(ReportingTerms other) {
        return copy(other.id, label, outline, destinations);
    }

    public ReportingTerms labelled(String name) {
        return copy(id, name, outline, destinations);
    }

    public ReportingTerms withId(UUID itsId) {
        return copy(itsId, label, outline, destinations);
    }

    /** The same with the outline and the destinations of others, where it has none of its own. */
    public ReportingTerms reportedAtLeastLike(ReportingTerms other) {
        return copy(
                id,
                label,
                outline.isEmpty() ? other.outline : outline,
                destinations.isEmpty() ? other.destinations : destinations);
    }

    /** The same terms in another directive, with every date moved; the letter's own words stay. */
    public ReportingTerms moved(DateShift shift) {
        return new ReportingTerms(
                Ids.next(),
                label,
                deadlinePhrase,
                deadlineInclusive,
                shift.of(dueAt),
                shift.of(closesAt),
                windowPhrase,
                shift.of(windowFrom),
                shift.of(windowTo),
                outline,
                destinations,
                null);
    }

    private ReportingTerms copy(UUID itsId, String itsLabel, String itsOutline, String itsDestinations) {
        return new ReportingTerms(
                itsId,
                itsLabel,
                deadlinePhrase,
                deadlineInclusive,
                dueAt,
                closesAt,
                windowPhrase,
                windowFrom,
                windowTo,
                itsOutline,
                itsDestinations,
                occurrence);
    }

    /** Whether they are one of the reports of that periodic duty. */
    public boolean isOf(UUID period) {
        return occurrence != null && occurrence.periodId().equals(period);
    }

    /** Whether they say nothing yet, as those with which a draft begins. */
    public boolean isBlank() {
        return dueAt == null
                && closesAt == null
                && windowFrom == null
                && windowTo == null
                && (label + deadlinePhrase + windowPhrase + outline + destinations).isEmpty();
    }

    /** The day of the deadline, for terms among several that nobody gave a name. */
    public String dayOfDeadline() {
        return dueAt == null ? "" : Vietnam.DAY.format(Vietnam.day(dueAt));
    }

    /** The day and the hour of the deadline as the letter says them; null when there is none yet. */
    public @Nullable ReportDeadline deadline() {
        return dueAt == null ? null : ReportDeadline.of(dueAt, deadlineInclusive);
    }
}
