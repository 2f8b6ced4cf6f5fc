package vn.kiphan.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.TypedText;

/** Fills the model of an entry's form, and says what is to be said when it was saved. */
@Component
class EntryView {

    private final Catalogue catalogue;
    private final CoverageWords words;
    private final Days days;

    EntryView(Catalogue catalogue, CoverageWords words, Days days) {
        this.catalogue = catalogue;
        this.words = words;
        this.days = days;
    }

    /** A choice of a list, in the reader's language. */
    public record Choice(String value, String label) {}

    /** A campaign task to be ticked. */
    public record TaskChoice(String id, String path, String text, boolean ticked) {}

    EntryForm blank(Shape shape) {
        return EntryForm.blank(
                shape,
                catalogue.channels(shape).size() == 1
                        ? catalogue.channels(shape).getFirst().code()
                        : "",
                shape == Shape.MESSAGE || shape == Shape.SOCIAL
                        ? catalogue.kinds(shape).getFirst().code()
                        : "");
    }

    EntryForm of(CoverageEntry entry, Shape shape) {
        return EntryForm.of(entry, shape, days.day(entry.text().publishedOn()));
    }

    Shape shapeOf(CoverageEntry entry) {
        return catalogue.channel(entry.text().channel()).shape();
    }

    String show(ReportFrame frame, Shape shape, @Nullable UUID entry, Model model) {
        AskedFor asked = frame.askedFor();
        String address = "/reports/" + frame.report();
        EntryForm form = form(model);
        model.addAttribute("address", address);
        model.addAttribute("action", entry == null ? address + "/entries" : address + "/entries/" + entry);
        model.addAttribute("isNew", entry == null);
        model.addAttribute("shape", shape);
        model.addAttribute("askedFor", asked);
        model.addAttribute(
                "channels",
                catalogue.channels(shape).stream()
                        .map(channel -> new Choice(channel.code(), channel.label(words.locale())))
                        .toList());
        model.addAttribute(
                "kinds",
                catalogue.kinds(shape).stream()
                        .map(kind -> new Choice(kind.code(), kind.label(words.locale())))
                        .toList());
        model.addAttribute(
                "languages",
                Arrays.stream(EntryLanguage.values())
                        .map(language -> new Choice(language.name(), words.language(language)))
                        .toList());
        model.addAttribute("tasks", tasks(asked, form));
        model.addAttribute("outsideSentence", outsideSentence(asked));
        model.addAttribute("dayNote", dayNote(asked, form));
        return "coverage/entry";
    }

    String showDuplicate(
            DuplicateLink duplicate,
            BindingResult errors,
            ReportFrame frame,
            Shape shape,
            @Nullable UUID entry,
            Model model) {
        errors.rejectValue("link", "coverage.link.duplicate", new Object[] {duplicate.title()}, null);
        return show(frame, shape, entry, model);
    }

    /** The key of the sentence after saving: a warning when the day is an odd one, never a refusal. */
    String saved(String key, EntryText text, AskedFor asked) {
        if (asked.outsideWindow(text.publishedOn())) {
            return key + ".outside";
        }
        return text.publishedOn().isAfter(days.today()) ? key + ".future" : key;
    }

    private static EntryForm form(Model model) {
        Object form = model.getAttribute("form");
        if (form instanceof EntryForm found) {
            return found;
        }
        throw new IllegalStateException("the form is put into the model before it is shown");
    }

    private static List<TaskChoice> tasks(AskedFor asked, EntryForm form) {
        return asked.tasks().stream()
                .map(task -> new TaskChoice(
                        task.id().toString(),
                        task.path(),
                        task.text(),
                        form.tasks().contains(task.id().toString())))
                .toList();
    }

    private String outsideSentence(AskedFor asked) {
        return words.say("coverage.window.outside", days.day(asked.windowFrom()), days.day(asked.windowTo()));
    }

    private String dayNote(AskedFor asked, EntryForm form) {
        return TypedText.day(form.publishedOn())
                .filter(asked::outsideWindow)
                .map(outside -> outsideSentence(asked))
                .orElse("");
    }
}
