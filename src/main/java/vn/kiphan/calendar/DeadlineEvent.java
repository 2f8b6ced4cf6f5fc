package vn.kiphan.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.Vietnam;

/**
 * A deadline as an event of a calendar: it has no length, it is due.
 *
 * @param id stays the same for ever: a calendar that meets it again changes its event
 * @param sequence rises with every change
 * @param revisedAt when it was changed last
 * @param page where to read more; null where the file may not tell
 */
record DeadlineEvent(
        UUID id,
        long sequence,
        Instant revisedAt,
        Instant due,
        String summary,
        String description,
        @Nullable String page,
        boolean cancelled) {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int DAYS_BEFORE = 3;

    /** How long before the deadline the office is reminded: in the morning three days before. */
    Duration firstReminder() {
        return untilDue(DAYS_BEFORE);
    }

    /** In the morning of the day itself, or an hour before a deadline in the morning. */
    Duration lastReminder() {
        Duration sinceMorning = untilDue(0);
        return sinceMorning.compareTo(Duration.ofHours(1)) < 0 ? Duration.ofHours(1) : sinceMorning;
    }

    private Duration untilDue(int daysBefore) {
        Instant morning = Vietnam.day(due)
                .minusDays(daysBefore)
                .atTime(MORNING)
                .atZone(Vietnam.ZONE)
                .toInstant();
        return Duration.between(morning, due);
    }
}
