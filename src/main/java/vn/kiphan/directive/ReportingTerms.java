package vn.kiphan.directive;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.Ids;

/**
 * What has to be reported by when, and for which days. The deadline is an instant, kept with the letter's own phrase. The window may end
 * after the deadline and start before the bases; only its own ends must be in order.
 */
@Embeddable
record ReportingTerms(
        UUID id,
        String deadlinePhrase,
        boolean deadlineInclusive,
        @Nullable Instant dueAt,
        String windowPhrase,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate windowTo) {

    ReportingTerms {
        if (windowFrom != null && windowTo != null && windowTo.isBefore(windowFrom)) {
            throw new IllegalArgumentException("a data window ends before it starts");
        }
    }

    static ReportingTerms blank() {
        return new ReportingTerms(Ids.next(), "", true, null, "", null, null);
    }

    ReportingTerms inPlaceOf(ReportingTerms other) {
        return new ReportingTerms(
                other.id, deadlinePhrase, deadlineInclusive, dueAt, windowPhrase, windowFrom, windowTo);
    }

    /** The day and the hour of the deadline as the letter says them; null when there is none yet. */
    @Nullable
    ReportDeadline deadline() {
        return dueAt == null ? null : ReportDeadline.of(dueAt, deadlineInclusive);
    }
}
