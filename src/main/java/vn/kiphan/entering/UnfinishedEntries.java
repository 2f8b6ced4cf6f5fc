package vn.kiphan.entering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.coverage.EntryForm;

/**
 * What is typed into the form of an entry and was not saved by its button yet, kept by a module above. It is counted nowhere and stands in
 * no submission. A new entry has its id from the moment its form opens.
 */
public interface UnfinishedEntries {

    /**
     * An entry as somebody left it.
     *
     * @param existing whether these are changes to an entry that is there
     * @param shape the name of its {@link vn.kiphan.catalogue.Shape}
     * @param typed the fields that were typed, as they were typed; {@link TypedFields} names them
     * @param was what the entry said in them then
     */
    record Unfinished(
            UUID entry,
            boolean existing,
            String shape,
            Map<String, String> typed,
            Map<String, String> was,
            Instant at,
            String by) {

        public String title() {
            return typed.getOrDefault("title", "");
        }
    }

    /** What is kept of this entry; null for nothing. Whoever calls has made sure that the reader may see the place. */
    @Nullable
    Unfinished find(EntryPlace place, UUID entry);

    /** The new entries that this person has begun there and not finished, the latest first. */
    List<Unfinished> begunBy(EntryPlace place, SignedInPerson person);

    /** The entry was saved with what this form says, in this transaction: what somebody else has typed besides is kept. */
    void finished(UUID entry, EntryForm form);
}
