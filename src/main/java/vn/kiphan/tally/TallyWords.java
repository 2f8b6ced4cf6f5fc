package vn.kiphan.tally;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.kiphan.figure.Field;
import vn.kiphan.indicator.Measure;

/** Says totals in words: in the reader's language on pages, in Vietnamese in documents. */
@Component
class TallyWords {

    static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource messages;

    TallyWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    static Locale reader() {
        return LocaleContextHolder.getLocale();
    }

    static String number(Locale locale, long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    static String number(Locale locale, BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Measure.MOST_DECIMALS);
        return format.format(number);
    }

    /** The total, or in words why there is none. */
    String total(Locale locale, Tally tally) {
        if (tally.total() != null) {
            return number(locale, tally.total());
        }
        return say(locale, tally.given() > 0 ? "tally.not-added" : "tally.nobody");
    }

    /** "Tiếng Việt 60, Tiếng Ê Đê 30". */
    String languages(Locale locale, Map<Field, BigDecimal> languages) {
        List<String> said = new ArrayList<>();
        for (Field language : Field.LANGUAGES) {
            BigDecimal part = languages.get(language);
            if (part != null) {
                said.add(say(locale, "coverage.language." + language) + " " + number(locale, part));
            }
        }
        return String.join(", ", said);
    }

    /** What the unit gave: its number, or in words that there is none. */
    String value(Locale locale, String standing, @Nullable BigDecimal amount) {
        return amount == null ? say(locale, "tally.standing." + standing) : number(locale, amount);
    }
}
