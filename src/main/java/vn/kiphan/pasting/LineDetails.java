package vn.kiphan.pasting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kiphan.coverage.EntryForm;

/**
 * What a pasted line can say besides its title, link and day: the figures and particulars that its kind has on its channel, and those that
 * something was typed into all the same. Public for the templates.
 *
 * @param parts the fields with what they say
 * @param tasks the tasks of the directive that it serves
 * @param open whether they are to be seen at once: they say something, something is wrong in them, or the line is worth little without
 */
public record LineDetails(List<Part> parts, List<String> tasks, boolean open) {

    /** All of them, in the order of the page. */
    static final List<String> FIELDS = List.of(
            "publishedTime",
            "byline",
            "relayOf",
            "airings",
            "minutesPerAiring",
            "places",
            "pieces",
            "sessions",
            "attendance",
            "views",
            "viewsReadOn",
            "hotlineMentions",
            "tags",
            "note");

    /** Entries that have one of these are reported for their figures. */
    private static final Set<String> TELLING = Set.of("airings", "pieces", "sessions");

    private static final Set<String> TEXTS = Set.of("byline", "relayOf", "tags", "note");

    /** A field and what it says. */
    public record Part(String field, String value) {

        public boolean numeric() {
            return !TEXTS.contains(field);
        }
    }

    static LineDetails of(EntryForm form, List<String> fitting, Set<String> faults) {
        Set<String> shown = new HashSet<>(fitting);
        shown.add("tags");
        shown.add("note");
        Map<String, String> said = new LinkedHashMap<>(form.values());
        said.keySet().retainAll(FIELDS);
        shown.addAll(said.keySet());
        List<Part> parts = new ArrayList<>();
        for (String field : FIELDS) {
            if (shown.contains(field)) {
                parts.add(new Part(field, said.getOrDefault(field, "")));
            }
        }
        boolean open = said.keySet().stream().anyMatch(field -> !field.equals("tags"))
                || !form.tasks().isEmpty()
                || FIELDS.stream().anyMatch(faults::contains)
                || fitting.stream().anyMatch(TELLING::contains);
        return new LineDetails(parts, form.tasks(), open);
    }

    /** All fields, saying nothing: what the script of the page takes copies of. */
    static LineDetails blank() {
        return new LineDetails(FIELDS.stream().map(field -> new Part(field, "")).toList(), List.of(), false);
    }
}
