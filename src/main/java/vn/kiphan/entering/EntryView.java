package vn.kiphan.entering;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.catalogue.Catalogue;
import vn.kiphan.catalogue.Channel;
import vn.kiphan.catalogue.Field;
import vn.kiphan.catalogue.Kind;
import vn.kiphan.catalogue.Shape;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.coverage.CoverageWords;
import vn.kiphan.coverage.Entry;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.coverage.EntryLanguage;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.UnitId;

/** Fills the model of an entry's form, and says what is to be said when it was saved. */
@Component
class EntryView {

    private final Catalogue catalogue;
    private final CoverageWords words;
    private final Days days;
    private final KnownTags tags;
    private final List<EntryCautions> cautions;

    EntryView(Catalogue catalogue, CoverageWords words, Days days, KnownTags tags, List<EntryCautions> cautions) {
        this.catalogue = catalogue;
        this.words = words;
        this.days = days;
        this.tags = tags;
        this.cautions = cautions;
    }

    /** A choice of a list, in the reader's language, with the parts that an entry of it has: their names, for the script. */
    public record Choice(String value, String label, String fields) {

        Choice(String value, String label, Set<Field> fields) {
            this(value, label, fields.stream().map(Field::name).collect(Collectors.joining(" ")));
        }

        Choice(String value, String label) {
            this(value, label, "");
        }
    }

    /** A campaign task to be ticked. */
    public record TaskChoice(String id, String path, String text, boolean ticked) {}

    EntryForm blank(Shape shape) {
        List<Channel> channels = channels(shape, "");
        List<Kind> kinds = kinds(shape, "");
        return EntryForm.blank(shape, channels.size() == 1 ? channels.getFirst().code() : "", usual(kinds));
    }

    /** Where one kind alone is of this shape and no other, as a post is of the social networks, it is chosen already. */
    private static String usual(List<Kind> kinds) {
        List<Kind> own =
                kinds.stream().filter(kind -> kind.shapes().size() == 1).toList();
        return own.size() == 1 ? own.getFirst().code() : "";
    }

    Shape shapeOf(CoverageEntry entry) {
        return catalogue.channel(entry.text().channel()).shape();
    }

    /** The form of an entry, which stands in the model already. */
    String show(EntrySpot spot, Model model) {
        EntryForm form = form(model);
        Shape shape = spot.shape();
        ReportFrame frame = spot.frame();
        model.addAttribute(
                "cautions", form.title().isEmpty() && spot.isNew() ? Map.of() : cautions(frame, spot.place(), form));
        model.addAttribute("cautionsAt", spot.cautions());
        model.addAttribute(
                "knownTags",
                frame == null
                        ? tags.of(spot.place().unit())
                        : tags.of(spot.place().unit(), frame.askedFor()));
        model.addAttribute("address", spot.address());
        model.addAttribute("action", spot.action());
        model.addAttribute("blank", spot.blank());
        model.addAttribute("typedAt", spot.place().address(spot.key()));
        model.addAttribute("removal", spot.removal(spot.key()));
        model.addAttribute("sentAlong", spot.sentAlong());
        model.addAttribute("key", spot.key());
        model.addAttribute("isNew", spot.isNew());
        model.addAttribute("shape", shape);
        model.addAttribute("askedFor", spot.askedFor());
        model.addAttribute(
                "channels",
                channels(shape, form.channel()).stream()
                        .map(channel -> new Choice(channel.code(), channel.label(words.locale()), channel.fields()))
                        .toList());
        model.addAttribute(
                "kinds",
                kinds(shape, form.kind()).stream()
                        .map(kind -> new Choice(kind.code(), kind.label(words.locale()), kind.fields()))
                        .toList());
        model.addAttribute("shown", shown(form, shape));
        model.addAttribute(
                "languages",
                Arrays.stream(EntryLanguage.values())
                        .map(language -> new Choice(language.name(), words.language(language)))
                        .toList());
        model.addAttribute("tasks", tasks(spot.askedFor(), form));
        return "entering/entry";
    }

    /** What is in use today, and what the entry has, even when it is retired meanwhile. */
    private List<Channel> channels(Shape shape, String own) {
        return catalogue.channels(shape).stream()
                .filter(channel ->
                        channel.usedOn(days.today()) || channel.code().equals(own))
                .toList();
    }

    private List<Kind> kinds(Shape shape, String own) {
        return catalogue.kinds(shape).stream()
                .filter(kind -> kind.usedOn(days.today()) || kind.code().equals(own))
                .toList();
    }

    /** The parts that an entry of the chosen kind has on the chosen channel, and those that something was typed into. */
    private Set<String> shown(EntryForm form, Shape shape) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        fields.addAll(catalogue.fields(shape, form.channel(), form.kind()));
        form.values().keySet().forEach(name -> Field.of(name).ifPresent(fields::add));
        return fields.stream().map(Field::name).collect(Collectors.toSet());
    }

    String showDuplicate(DuplicateLink duplicate, BindingResult errors, EntrySpot spot, Model model) {
        errors.rejectValue(
                "link",
                spot.frame() == null
                        ? "entering.log.duplicate"
                        : duplicate.inReport() ? "coverage.link.duplicate" : "entering.link.logged",
                new Object[] {duplicate.title()},
                null);
        if (spot.frame() != null && !duplicate.inReport() && spot.isNew()) {
            model.addAttribute("logged", spot.place().address(duplicate.entry()) + "/restoration");
        }
        return show(spot, model);
    }

    /** Says that it was saved, and beside the entry what looks odd in it: cautions, never a refusal. */
    void saved(String key, UUID entry, EntryForm form, ReportFrame frame, RedirectAttributes flash) {
        Map<String, String> odd = cautions(frame, EntrySpot.place(frame), form);
        flash.addFlashAttribute("flash", odd.isEmpty() ? key : key + ".warned");
        flash.addFlashAttribute("saved", Entry.anchor(entry));
        if (!odd.isEmpty()) {
            flash.addFlashAttribute("warned", Entry.anchor(entry));
            flash.addFlashAttribute("warnings", List.copyOf(odd.values()));
        }
    }

    /** The same where it was saved in the unit's log. */
    void logged(String key, UnitId unit, EntryForm form, RedirectAttributes flash) {
        Map<String, String> odd = cautions(null, new EntryPlace(unit, null), form);
        flash.addFlashAttribute("flash", key);
        if (!odd.isEmpty()) {
            flash.addFlashAttribute("warnings", List.copyOf(odd.values()));
        }
    }

    private Map<String, String> cautions(@Nullable ReportFrame frame, EntryPlace place, EntryForm form) {
        Map<String, String> all = new LinkedHashMap<>();
        cautions.forEach(each -> all.putAll(frame == null ? each.inLog(place.unit(), form) : each.of(frame, form)));
        return all;
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
}
