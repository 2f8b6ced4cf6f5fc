package vn.kiphan.pasting;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.coverage.EntryForm;

/**
 * A pasted line with what is still missing or wrong, by field. Public for the templates.
 *
 * @param owned the unit has an entry with this link, which the report then refers to; null when the line is a new one
 */
public record JudgedLine(
        UUID id,
        int number,
        String raw,
        EntryForm form,
        Map<String, String> faults,
        @Nullable UUID owned,
        String ownedTitle) {

    public boolean right() {
        return faults.isEmpty();
    }

    public boolean wrong(String field) {
        return faults.containsKey(field);
    }
}
