package vn.kiphan.figure;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.kiphan.indicator.Measure;

/** Says figures in the reader's language. */
@Component
class FigureWords {

    private final MessageSource messages;

    FigureWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    /** "1.234", "12,5". */
    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(Measure.MOST_DECIMALS);
        return format.format(number);
    }

    /** "1.234 phút", "không phát sinh", "chưa báo cáo". */
    String value(Standing standing, @Nullable BigDecimal number, String measure) {
        return standing == Standing.NUMBER && number != null
                ? number(number) + " " + measure
                : say("figure.standing." + standing);
    }

    /** "tính từ 3 tin bài", "theo báo cáo không phát sinh"; empty where the answer has no source. */
    String source(@Nullable String source, int entries, boolean byNilReport) {
        return byNilReport ? say("figure.source.NIL") : source == null ? "" : say("figure.source." + source, entries);
    }

    /** "Tiếng Việt". */
    String language(Field language) {
        return say("coverage.language." + language);
    }

    /** "Truyền thanh", or the word for what has no heading. */
    String heading(String heading) {
        return heading.isEmpty() ? say("figure.heading.others") : heading;
    }
}
