package vn.kiphan.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.kiphan.shared.Vietnam;

/** A remark in the last column: a message key with its arguments. */
record Note(String key, List<String> arguments) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    static String day(Instant at) {
        return day(Vietnam.day(at));
    }

    /** A deadline: its hour belongs to it. */
    static String moment(Instant at) {
        return MOMENT.format(Vietnam.at(at));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
