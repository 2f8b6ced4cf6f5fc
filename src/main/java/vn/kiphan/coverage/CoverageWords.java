package vn.kiphan.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says measures, languages and counts in the reader's language, once per row and not in the template. */
@Component
class CoverageWords {

    private final MessageSource messages;

    CoverageWords(MessageSource messages) {
        this.messages = messages;
    }

    Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    String language(EntryLanguage language) {
        return say("coverage.language." + language);
    }

    /** "3 lần × 5 phút × 2 nơi = 30 phút", "12 sản phẩm, 3 nơi", "2 cuộc, 150 lượt người"; empty when nothing was reported. */
    String measures(Shape shape, Measures measures) {
        if (shape == Shape.BROADCAST) {
            return broadcast(measures);
        }
        List<String> parts = new ArrayList<>();
        add(parts, shape == Shape.MESSAGE ? "coverage.measure.messages" : "coverage.measure.pieces", measures.pieces());
        add(parts, "coverage.measure.sessions", measures.sessions());
        add(parts, "coverage.measure.attendance", measures.attendance());
        add(parts, "coverage.measure.views", measures.views());
        add(parts, "coverage.measure.places", measures.places());
        return String.join(", ", parts);
    }

    /** The arithmetic as it adds up: the factors that are there, and the product when there are enough of them. */
    private String broadcast(Measures measures) {
        List<String> factors = new ArrayList<>();
        add(factors, "coverage.measure.airings", measures.airings());
        add(factors, "coverage.measure.minutes", measures.minutesPerAiring());
        add(factors, "coverage.measure.places", measures.places());
        String product = String.join(" \u00d7 ", factors);
        Long minutes = measures.minutes();
        return minutes == null ? product : product + " = " + say("coverage.measure.minutes", minutes);
    }

    private void add(List<String> parts, String key, @Nullable Number number) {
        if (number != null) {
            parts.add(say(key, number));
        }
    }
}
