package vn.kiphan.entering;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.kiphan.coverage.EntryForm;

/**
 * Two corrections of one entry brought together: each field as the one says who changed it, and the text of the other where both did.
 *
 * @param form this writer's fields, with what the other one has saved in those that this writer left alone
 * @param clashes what the entry says in the fields that both have changed
 */
record EntryMerge(EntryForm form, Map<String, String> clashes) {

    /**
     * @param was what the entry said when this writer began; a field that is missing there may have said anything
     * @param now what the entry says since the other one has saved
     */
    static EntryMerge of(EntryForm mine, Map<String, String> was, EntryForm now) {
        Map<String, String> own = TypedFields.of(mine);
        Map<String, String> theirs = TypedFields.of(now);
        Map<String, String> taken = new HashMap<>();
        Map<String, String> clashes = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>(own.keySet());
        names.addAll(theirs.keySet());
        for (String name : names) {
            String text = own.getOrDefault(name, "");
            String other = theirs.getOrDefault(name, "");
            String before = was.get(name);
            if (before == null && TypedFields.isTask(name)) {
                // a box that was not ticked was not sent
                before = "";
            }
            if (text.equals(other)) {
                continue;
            }
            if (text.equals(before)) {
                taken.put(name, other);
            } else if (!other.equals(before)) {
                clashes.put(name, other);
            }
        }
        return new EntryMerge(TypedFields.over(mine, taken), clashes);
    }
}
