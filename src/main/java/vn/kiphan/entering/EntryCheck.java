package vn.kiphan.entering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;
import vn.kiphan.catalogue.Catalogue;
import vn.kiphan.catalogue.Channel;
import vn.kiphan.catalogue.Field;
import vn.kiphan.catalogue.Shape;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.coverage.CoverageWords;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.coverage.EntryText;

/** Checks entries that come many at a time by the rules of the form, and says of each field what is wrong with it. */
@Component
class EntryCheck {

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
        Shape shape = catalogue.findChannel(form.channel()).map(Channel::shape).orElse(null);
        if (shape == null) {
            errors.rejectValue("channel", "coverage.channel.missing");
            if (form.kind().isEmpty()) {
                errors.rejectValue("kind", "coverage.kind.missing");
            }
        } else {
            form.values().keySet().stream()
                    .filter(name ->
                            Field.of(name).filter(field -> !shape.has(field)).isPresent())
                    .forEach(field -> errors.rejectValue(
                            field,
                            "entering.entry.unfit",
                            new Object[] {catalogue.channel(form.channel()).label(words.locale())},
                            null));
        }
        EntryText text = shape == null
                ? null
                : reading.read(form, shape, askedFor, errors).orElse(null);
        return new Outcome(text, sentences(errors.getFieldErrors()));
    }

    private Map<String, String> sentences(List<FieldError> errors) {
        Map<String, String> sentences = new LinkedHashMap<>();
        errors.forEach(error -> sentences.putIfAbsent(error.getField(), messages.getMessage(error, words.locale())));
        return sentences;
    }
}
