package vn.kiphan.consolidation;

import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says counts in the reader's language, 1.234 in Vietnamese; what was not reported is a dash. Templates call it as {@code @amounts}. */
@Component("amounts")
public class Amounts {

    /** Shown where nothing was reported, which is not the same as 0. */
    public static final String NOT_REPORTED = "–";

    private static final Locale VIETNAMESE = Locale.of("vi");

    Amounts() {}

    public String say(@Nullable Number amount) {
        return in(LocaleContextHolder.getLocale(), amount);
    }

    static String vietnamese(@Nullable Long amount) {
        return in(VIETNAMESE, amount);
    }

    private static String in(Locale locale, @Nullable Number amount) {
        return amount == null
                ? NOT_REPORTED
                : NumberFormat.getIntegerInstance(locale).format(amount.longValue());
    }
}
