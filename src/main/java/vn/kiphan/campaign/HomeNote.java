package vn.kiphan.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a module above says on the cards of a unit's home: what a report still misses, thanks for one that counts. Each is a
 * bean; what it says stands in the order of the beans.
 */
public interface HomeNote {

    /** A sentence, and where it leads; the address may be null. */
    record Note(Kind kind, String sentence, @Nullable String address) {

        public Note(Kind kind, String sentence) {
            this(kind, sentence, null);
        }
    }

    /** What a note is about. */
    enum Kind {
        /** Something has to be done before the report can be filed. */
        MISSING,
        /** Something that the unit asked for waits for the department. */
        WAITING,
        /** It was filed and counts. */
        THANKS,
        /** A document that came of it. */
        DOCUMENT
    }

    /** What there is to say of these, in the same few statements however many they are. */
    Map<AssignmentId, List<Note>> notes(Collection<AssignmentView> assignments);
}
