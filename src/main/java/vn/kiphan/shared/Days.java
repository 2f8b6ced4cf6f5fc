package vn.kiphan.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says days, instants and deadlines in the reader's language, always in Vietnam's time. Templates call it as {@code @days}.
 *
 * <p>A deadline is said three ways: the day in words, the hour, and the distance from now.
 */
@Component("days")
public class Days {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Clock clock;
    private final MessageSource messages;

    Days(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** "28/09/2023". */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : Vietnam.DAY.format(day);
    }

    /** "28/09/2023", the day in Vietnam. */
    public String dayOf(@Nullable Instant instant) {
        return instant == null ? "" : Vietnam.DAY.format(Vietnam.at(instant));
    }

    /** "23:59 ngày 28/09/2023". */
    public String moment(@Nullable Instant instant) {
        return instant == null ? "" : sayMoment(Vietnam.at(instant), HOUR);
    }

    /** "14:03". */
    public String hour(Instant instant) {
        return HOUR.format(Vietnam.at(instant));
    }

    /** "23:59:59 ngày 28/09/2023", for receipts. */
    public String second(@Nullable Instant instant) {
        return instant == null ? "" : sayMoment(Vietnam.at(instant), SECOND);
    }

    /** "thứ Năm, 28/09/2023". */
    public String weekday(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        return weekdayOf(Vietnam.day(instant));
    }

    /** "thứ Năm, 28/09/2023". */
    public String weekdayOf(@Nullable LocalDate day) {
        return day == null ? "" : say("days.weekday." + day.getDayOfWeek().getValue()) + ", " + Vietnam.DAY.format(day);
    }

    /** "còn 3 ngày", "hôm nay", "quá 2 ngày": counted in days of the calendar. */
    public String distance(@Nullable Instant deadline) {
        if (deadline == null) {
            return "";
        }
        Instant now = clock.instant();
        long days = ChronoUnit.DAYS.between(Vietnam.day(now), Vietnam.day(deadline));
        if (deadline.isBefore(now)) {
            return days == 0 ? say("days.passed.today") : say("days.passed", -days);
        }
        return days == 0 ? say("days.left.today") : say("days.left", days);
    }

    public boolean passed(@Nullable Instant deadline) {
        return deadline != null && deadline.isBefore(clock.instant());
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return Vietnam.day(clock.instant());
    }

    private String sayMoment(ZonedDateTime at, DateTimeFormatter hour) {
        return say("days.moment", hour.format(at), Vietnam.DAY.format(at));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
