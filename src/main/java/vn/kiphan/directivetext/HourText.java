package vn.kiphan.directivetext;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.MarklessText;

/** Reads an hour as people here type it: {@code 17:00}, {@code 17h}, {@code 17h30}, {@code 17 giờ 30 phút}, {@code 17}. */
public final class HourText {

    private static final Pattern HOUR =
            Pattern.compile("(\\d{1,2})(?: ?(?:[:.]|h|g|gio) ?(?:(\\d{1,2}) ?(?:p|ph|phut)?)?)?");

    private HourText() {}

    public static Optional<LocalTime> parse(String typed) {
        Matcher matcher = HOUR.matcher(MarklessText.fold(typed));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        @Nullable String minutes = matcher.group(2);
        int hour = Integer.parseInt(matcher.group(1));
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        return hour <= 23 && minute <= 59 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
