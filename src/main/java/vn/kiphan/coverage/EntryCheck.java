package vn.kiphan.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;

/** Checks entries that come many at a time by the rules of the form, and says of each field what is wrong with it. */
@Component
class EntryCheck {

    /** What each field of a form is called in the shapes; the others belong to every entry. */
    private static final Map<String, Shape.Field> OF_SHAPE = Map.of(
            "outlet", Shape.Field.OUTLET,
            "link", Shape.Field.LINK,
            "airings", Shape.Field.AIRINGS,
            "minutesPerAiring", Shape.Field.MINUTES_PER_AIRING,
            "places", Shape.Field.PLACES,
            "pieces", Shape.Field.PIECES,
            "sessions", Shape.Field.SESSIONS,
            "attendance", Shape.Field.ATTENDANCE,
            "views", Shape.Field.VIEWS);

    private final Validator validator;
    private final EntryReading reading;
    private final Catalogue catalogue;
    private final MessageSource messages;
    private final CoverageWords words;

    EntryCheck(
            Validator validator,
            EntryReading reading,
            Catalogue catalogue,
            MessageSource messages,
            CoverageWords words) {
        this.validator = validator;
        this.reading = reading;
        this.catalogue = catalogue;
        this.messages = messages;
        this.words = words;
    }

    /** What came out: the entry, or the sentences by the field that they are about. */
    record Outcome(@Nullable EntryText text, Map<String, String> faults) {}

    Outcome check(EntryForm form, AskedFor askedFor) {
        BindingResult errors = new BeanPropertyBindingResult(form, "form");
        validator.validate(form, errors);
        Shape shape = shape(form.channel()).orElse(null);
        if (shape == null) {
            errors.rejectValue("channel", "coverage.channel.missing");
        } else {
            form.values().keySet().stream()
                    .filter(field -> OF_SHAPE.containsKey(field) && !shape.has(OF_SHAPE.get(field)))
                    .forEach(field -> errors.rejectValue(
                            field,
                            "coverage.entry.unfit",
                            new Object[] {catalogue.channel(form.channel()).label(words.locale())},
                            null));
        }
        EntryText text = shape == null
                ? null
                : reading.read(form, shape, askedFor, errors).orElse(null);
        return new Outcome(text, sentences(errors.getFieldErrors()));
    }

    private Optional<Shape> shape(String channel) {
        for (Shape shape : Shape.values()) {
            if (catalogue.channels(shape).stream()
                    .anyMatch(known -> known.code().equals(channel))) {
                return Optional.of(shape);
            }
        }
        return Optional.empty();
    }

    private Map<String, String> sentences(List<FieldError> errors) {
        Map<String, String> sentences = new LinkedHashMap<>();
        errors.forEach(error -> sentences.putIfAbsent(error.getField(), messages.getMessage(error, words.locale())));
        return sentences;
    }
}
