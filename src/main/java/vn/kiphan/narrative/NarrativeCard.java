package vn.kiphan.narrative;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import vn.kiphan.shared.MarkedText;

/**
 * What the narrative's card shows.
 *
 * @param offer what the button is called that brings the last report's text, looked up only where it is shown; empty when there is none
 * @param mark what the page has seen of the report; asking for changes begins there
 */
public record NarrativeCard(
        List<Field> fields,
        String figuresAsOf,
        boolean nil,
        String nilReason,
        Supplier<String> offer,
        String mark,
        Instant changedAt,
        String changedBy) {

    public String last() {
        return offer.get();
    }

    /** One part with its text; {@code seen} is the mark of the text, {@code rows} the height of the field. */
    public record Field(String key, String label, List<String> guidance, String text, String seen, int rows) {

        public int words() {
            return new MarkedText(text).words();
        }

        public MarkedText marked() {
            return new MarkedText(text);
        }
    }

    /** What was submitted of a part. */
    public record Filed(String label, MarkedText text, boolean changed) {}
}
