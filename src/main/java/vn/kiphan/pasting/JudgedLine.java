package vn.kiphan.pasting;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.coverage.EntryForm;

/**
 * A pasted line with what is still missing or wrong, by field. Public for the templates.
 *
 * @param cut it was too long, and its end is not kept
 * @param owned the unit has an entry with this link, which the report then refers to; null when the line is a new one
 * @param repeated its link stands in the report or in a line above, so that it adds nothing
 * @param pageRead the page behind the link was read
 * @param pageNote what became of reading it, in words; empty where it is not read
 * @param picture the address of the picture that the page names; empty when it names none
 */
public record JudgedLine(
        UUID id,
        int number,
        String raw,
        boolean cut,
        EntryForm form,
        LineDetails details,
        Map<String, String> faults,
        @Nullable UUID owned,
        String ownedTitle,
        boolean repeated,
        boolean pageRead,
        String pageNote,
        String picture) {

    public boolean right() {
        return faults.isEmpty();
    }

    public boolean wrong(String field) {
        return faults.containsKey(field);
    }
}
