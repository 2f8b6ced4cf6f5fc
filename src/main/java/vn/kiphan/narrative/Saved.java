package vn.kiphan.narrative;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a save: taken, with the mark over which the next one goes; or not, because somebody else had changed the field, whose
 * text then is the other one.
 *
 * @param seen the mark of the text that the server has now
 * @param theirs the text that the server has, when it is not the one that was sent
 */
record Saved(
        String field, String seen, Instant at, @Nullable String theirs, String by) {

    static Saved taken(String field, String seen, Instant at) {
        return new Saved(field, seen, at, null, "");
    }

    static Saved clash(String field, String seen, Instant at, String theirs, String by) {
        return new Saved(field, seen, at, theirs, by);
    }

    boolean clashed() {
        return theirs != null;
    }
}
