package vn.kiphan.entering;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.kiphan.coverage.EntryForm;

/** The form of an entry as single fields, which are saved one by one while they are typed: by their names, and each box of a task by its own. */
public final class TypedFields {

    /** What stands before the id of a campaign task; the text of a ticked box is that id, that of another is empty. */
    private static final String TASK = "tasks.";

    private static final Set<String> NAMES =
            EntryForm.of(Map.of(), List.of()).all().keySet();

    /** What people write in words: two texts can stand in one of these, one after the other. */
    private static final Set<String> WORDS = Set.of("title", "outlet", "byline", "relayOf", "tags", "note");

    private TypedFields() {}

    /** Whether the field can hold what two people wrote; a day, a number, a link and a choice cannot. */
    static boolean holdsBoth(String name) {
        return WORDS.contains(name);
    }

    /** Whether the form of an entry may have a field of this name. */
    public static boolean known(String name) {
        return NAMES.contains(name) || isTask(name) && isId(name.substring(TASK.length()));
    }

    static boolean isTask(String name) {
        return name.startsWith(TASK);
    }

    /** What stands in every field; of boxes only in those that are ticked. */
    public static Map<String, String> of(EntryForm form) {
        Map<String, String> fields = form.all();
        fields.replaceAll((name, text) -> plain(text));
        form.tasks().forEach(task -> fields.put(TASK + task, task));
        return fields;
    }

    /** The form with these fields as they were typed, and the others as they were. */
    public static EntryForm over(EntryForm form, Map<String, String> typed) {
        Map<String, String> values = form.all();
        Set<String> tasks = new LinkedHashSet<>(form.tasks());
        typed.forEach((name, text) -> {
            if (!isTask(name)) {
                values.put(name, text);
            } else if (text.isEmpty()) {
                tasks.remove(name.substring(TASK.length()));
            } else {
                tasks.add(name.substring(TASK.length()));
            }
        });
        return form.with(values, tasks);
    }

    /** Browsers send line ends as CR LF with a button and as LF with a script. */
    public static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    /** The fields that a request brings below a name, such as {@code was.title}. */
    static Map<String, String> below(String prefix, Map<String, String[]> parameters) {
        Map<String, String> fields = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(prefix) && known(name.substring(prefix.length())) && values.length == 1) {
                fields.put(name.substring(prefix.length()), plain(values[0]));
            }
        });
        return fields;
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
