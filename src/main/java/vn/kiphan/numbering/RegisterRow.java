package vn.kiphan.numbering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A register as its administrator sees it.
 *
 * @param types the types of document that it numbers; the empty one stands for all that no other register names
 * @param years where it began in a year and how far it has come, the latest first
 */
record RegisterRow(
        RegisterId id,
        long version,
        String name,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        List<String> types,
        List<Year> years) {

    /** A year of a register; {@code last} is 0 as long as no number was given. */
    record Year(int year, int first, int last, int given) {

        public String writtenFirst() {
            return GivenNumber.written(first);
        }

        public String writtenLast() {
            return GivenNumber.written(last);
        }
    }

    public boolean takesRest() {
        return types.contains("");
    }

    /** The types that it names. */
    public List<String> named() {
        return types.stream().filter(type -> !type.isEmpty()).toList();
    }
}
