package vn.kiphan.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time zone of every deadline, the day and the end of a day there, and how pages write a day. */
public final class Vietnam {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A day as pages and sheets write it, in columns of one width: {@code 28/09/2023}. Documents follow their decree instead. */
    public static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** The last minute of a day as letters count it: 23:59:59. */
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private Vietnam() {}

    public static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    public static ZonedDateTime at(Instant instant) {
        return instant.atZone(ZONE);
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    public static Instant endOf(LocalDate day) {
        return day.atTime(LAST_SECOND).atZone(ZONE).toInstant();
    }
}
