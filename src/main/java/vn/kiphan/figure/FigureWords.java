package vn.kiphan.figure;

import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

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

    /** "1.234". */
    String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** "1.234 phút", "không phát sinh", "chưa báo cáo". */
    String value(Standing standing, @Nullable Long number, String measure) {
        return standing == Standing.NUMBER && number != null
                ? number(number) + " " + measure
                : say("figure.standing." + standing);
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
