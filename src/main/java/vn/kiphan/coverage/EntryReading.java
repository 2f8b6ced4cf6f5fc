package vn.kiphan.coverage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Reads the form of an entry: what bean validation cannot see, because it depends on the shape, the catalogue and the directive. */
@Component
class EntryReading {

    private final Catalogue catalogue;

    EntryReading(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The entry as understood, or empty: then the sentences stand in {@code errors}. */
    Optional<EntryText> read(EntryForm form, Shape shape, AskedFor askedFor, BindingResult errors) {
        if (catalogue.channels(shape).stream()
                .noneMatch(channel -> channel.code().equals(form.channel()))) {
            errors.rejectValue("channel", "coverage.channel.missing");
        }
        if (catalogue.kinds(shape).stream().noneMatch(kind -> kind.code().equals(form.kind()))) {
            errors.rejectValue("kind", "coverage.kind.missing");
        }
        if (!isLanguage(form.language())) {
            errors.rejectValue("language", "coverage.language.missing");
        }
        String canonical =
                shape.has(Shape.Field.LINK) && !errors.hasFieldErrors("link") ? link(form, shape, errors) : "";
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        List<UUID> tasks = askedFor.tasks().stream().map(AskedFor.Task::id).toList();
        return Optional.of(form.read(shape, canonical, tasks));
    }

    private static String link(EntryForm form, Shape shape, BindingResult errors) {
        if (form.link().isEmpty()) {
            if (shape.needsLink() && !"PRINT".equals(form.channel()) && !"BULLETIN".equals(form.channel())) {
                errors.rejectValue("link", "coverage.link.missing");
            }
            return "";
        }
        try {
            return CanonicalLink.of(form.link()).value();
        } catch (CanonicalLink.NotALink wrong) {
            errors.rejectValue("link", "coverage.link." + wrong.fault(), new Object[] {wrong.suggestion()}, null);
            return "";
        }
    }

    private static boolean isLanguage(String name) {
        for (EntryLanguage language : EntryLanguage.values()) {
            if (language.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
