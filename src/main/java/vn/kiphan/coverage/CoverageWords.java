package vn.kiphan.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.kiphan.catalogue.Shape;
import vn.kiphan.shared.Vietnam;

/** Says measures, languages and counts in the reader's language, once per row and not in the template. */
@Component
public class CoverageWords {

    private final MessageSource messages;

    CoverageWords(MessageSource messages) {
        this.messages = messages;
    }

    public Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    public String language(EntryLanguage language) {
        return say("coverage.language." + language);
    }

    /** "3 lần × 5 phút × 2 nơi = 30 phút", "12 sản phẩm, 3 nơi", "2 cuộc, 150 lượt người"; empty when nothing was reported. */
    String measures(Shape shape, Measures measures) {
        return measures(shape, measures, null);
    }

    String measures(Shape shape, Measures measures, @Nullable LocalDate viewsReadOn) {
        List<String> parts = new ArrayList<>();
        if (shape == Shape.BROADCAST) {
            String broadcast = broadcast(measures);
            if (!broadcast.isEmpty()) {
                parts.add(broadcast);
            }
        } else {
            boolean message = shape == Shape.MESSAGE;
            add(parts, message ? "coverage.measure.messages" : "coverage.measure.pieces", measures.pieces());
            add(parts, "coverage.measure.airings", measures.airings());
            add(parts, "coverage.measure.sessions", measures.sessions());
            add(parts, "coverage.measure.attendance", measures.attendance());
            views(parts, measures.views(), viewsReadOn);
            add(parts, "coverage.measure.places", measures.places());
        }
        add(parts, "coverage.measure.hotline", measures.hotlineMentions());
        return String.join(", ", parts);
    }

    private void views(List<String> parts, @Nullable Long views, @Nullable LocalDate readOn) {
        if (views != null && readOn != null) {
            parts.add(say("coverage.measure.views.read", views, Vietnam.DAY.format(readOn)));
        } else {
            add(parts, "coverage.measure.views", views);
        }
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
