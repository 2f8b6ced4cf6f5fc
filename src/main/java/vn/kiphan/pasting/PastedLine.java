package vn.kiphan.pasting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line that was pasted and is not an entry yet: as it came, and as it is understood or mended, by field of an entry.
 *
 * @param link the canonical one; empty when it has none
 * @param pageReadAt when the page behind the link was read; null while it was not
 * @param pageFields the fields that were filled from the page
 */
record PastedLine(
        UUID id,
        int position,
        String raw,
        Map<String, String> fields,
        String link,
        @Nullable Instant pageReadAt,
        List<String> pageFields) {

    /** The campaign tasks that the line serves, among the fields. */
    static final String TASKS = "tasks";

    /** In characters as the database counts them. */
    static final int LONGEST = 4_000;

    /** Stands at the end of what was too long to be kept whole. */
    static final String CUT = "…";

    static String written(List<UUID> tasks) {
        return tasks.stream().filter(Objects::nonNull).map(UUID::toString).collect(Collectors.joining(" "));
    }

    List<String> tasks() {
        String tasks = fields.getOrDefault(TASKS, "");
        return tasks.isEmpty() ? List.of() : List.of(tasks.split(" "));
    }

    /** A longer one is not kept, so that only one that was cut ends like this at full length. */
    boolean cut() {
        return raw.endsWith(CUT) && raw.codePointCount(0, raw.length()) == LONGEST;
    }

    PastedLine mended(Map<String, String> typed, String link) {
        boolean same = link.equals(this.link);
        return new PastedLine(id, position, raw, typed, link, same ? pageReadAt : null, same ? pageFields : List.of());
    }
}
