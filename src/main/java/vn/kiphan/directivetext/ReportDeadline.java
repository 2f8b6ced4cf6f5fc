package vn.kiphan.directivetext;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.TypedText;
import vn.kiphan.shared.Vietnam;

/**
 * A deadline as a letter says it: a day, perhaps an hour, and whether "before the day" still counts the day itself, as offices mean it
 * unless an officer says otherwise; no decree settles it.
 */
public record ReportDeadline(LocalDate day, @Nullable LocalTime hour, boolean inclusive) {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    public ReportDeadline {
        if (hour != null && hour.getSecond() != 0) {
            throw new IllegalArgumentException("an hour is said in minutes: " + hour);
        }
    }

    /**
     * The last instant that is in time, in Vietnam: the hour when one is said; else 23:59:59 of the day, or of the day before when the
     * day itself no longer counts.
     */
    public Instant instant() {
        if (hour != null) {
            return day.atTime(hour).atZone(Vietnam.ZONE).toInstant();
        }
        return Vietnam.endOf(inclusive ? day : day.minusDays(1));
    }

    /**
     * What a day and an hour mean together, as typed.
     *
     * @param hour blank for the whole day
     * @return empty while the day or the hour cannot be read
     */
    public static Optional<ReportDeadline> typed(String day, String hour, boolean inclusive) {
        Optional<LocalTime> read = HourText.parse(hour);
        return hour.isBlank() || read.isPresent()
                ? TypedText.day(day).map(its -> new ReportDeadline(its, read.orElse(null), inclusive))
                : Optional.empty();
    }

    /** Whether an hour can be read, or was left out. */
    public static boolean readable(String hour) {
        return hour.isBlank() || HourText.parse(hour).isPresent();
    }

    /** The words behind an instant. An hour is said in minutes, so the last second of a day can only mean a whole day. */
    public static ReportDeadline of(Instant instant, boolean inclusive) {
        ZonedDateTime at = Vietnam.at(instant);
        LocalDate day = at.toLocalDate();
        return at.toLocalTime().equals(LAST_SECOND)
                ? new ReportDeadline(inclusive ? day : day.plusDays(1), null, inclusive)
                : new ReportDeadline(day, at.toLocalTime(), inclusive);
    }
}
