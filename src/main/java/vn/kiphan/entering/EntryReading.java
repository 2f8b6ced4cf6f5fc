package vn.kiphan.entering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import vn.kiphan.catalogue.Catalogue;
import vn.kiphan.catalogue.Channel;
import vn.kiphan.catalogue.Field;
import vn.kiphan.catalogue.Kind;
import vn.kiphan.catalogue.Shape;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.coverage.CanonicalLink;
import vn.kiphan.coverage.CoverageWords;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.coverage.EntryLanguage;
import vn.kiphan.coverage.EntryText;
import vn.kiphan.coverage.EntryValues;
import vn.kiphan.shared.TypedText;
import vn.kiphan.shared.Vietnam;

/** Reads the form of an entry: what bean validation cannot see, because it depends on the kind, the channel and the directive. */
@Component
class EntryReading {

    private final Catalogue catalogue;
    private final CoverageWords words;

    EntryReading(Catalogue catalogue, CoverageWords words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    /** The entry as understood, or empty: then the sentences stand in {@code errors}. */
    Optional<EntryText> read(EntryForm form, Shape shape, AskedFor askedFor, BindingResult errors) {
        Optional<LocalDate> day = TypedText.day(form.publishedOn());
        checkChannel(form, shape, day, errors);
        checkKind(form, shape, day, errors);
        if (!isLanguage(form.language())) {
            errors.rejectValue("language", "coverage.language.missing");
        }
        Set<Field> fields = catalogue.fields(shape, form.channel(), form.kind());
        refuseUnfit(form, shape, fields, errors);
        if (form.views().isEmpty() && !form.viewsReadOn().isEmpty() && fields.contains(Field.VIEWS)) {
            errors.rejectValue("viewsReadOn", "coverage.viewsReadOn.alone");
        }
        String canonical = fields.contains(Field.LINK) && !errors.hasFieldErrors("link") ? link(form, errors) : "";
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        List<UUID> tasks = askedFor.tasks().stream().map(AskedFor.Task::id).toList();
        return Optional.of(EntryValues.read(form, fields, canonical, tasks));
    }

    private void checkChannel(EntryForm form, Shape shape, Optional<LocalDate> day, BindingResult errors) {
        Channel channel = catalogue
                .findChannel(form.channel())
                .filter(known -> known.shape() == shape)
                .orElse(null);
        if (channel == null) {
            errors.rejectValue("channel", "coverage.channel.missing");
        } else if (channel.retiredOn() != null && day.filter(channel::usedOn).isEmpty()) {
            errors.rejectValue(
                    "channel",
                    "coverage.channel.retired",
                    new Object[] {channel.label(words.locale()), Vietnam.DAY.format(channel.retiredOn())},
                    null);
        }
    }

    private void checkKind(EntryForm form, Shape shape, Optional<LocalDate> day, BindingResult errors) {
        Kind kind = catalogue
                .findKind(form.kind())
                .filter(known -> known.shapes().contains(shape))
                .orElse(null);
        if (kind == null) {
            errors.rejectValue("kind", "coverage.kind.missing");
        } else if (kind.retiredOn() != null && day.filter(kind::usedOn).isEmpty()) {
            errors.rejectValue(
                    "kind",
                    "coverage.kind.retired",
                    new Object[] {kind.label(words.locale()), Vietnam.DAY.format(kind.retiredOn())},
                    null);
        }
    }

    /** What was typed into a field of the form that this kind does not have on this channel is not dropped in silence. */
    private void refuseUnfit(EntryForm form, Shape shape, Set<Field> fields, BindingResult errors) {
        for (String name : form.values().keySet()) {
            Field field = Field.of(name).orElse(null);
            if (field != null && shape.has(field) && !fields.contains(field)) {
                errors.rejectValue(
                        name,
                        "entering.entry.unfit.kind",
                        new Object[] {
                            catalogue.kind(form.kind()).label(words.locale()),
                            catalogue.channel(form.channel()).label(words.locale())
                        },
                        null);
            }
        }
    }

    private String link(EntryForm form, BindingResult errors) {
        if (form.link().isEmpty()) {
            Channel channel = catalogue.channel(form.channel());
            if (channel.needsLink()) {
                errors.rejectValue("link", "coverage.link.missing." + channel.shape());
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
