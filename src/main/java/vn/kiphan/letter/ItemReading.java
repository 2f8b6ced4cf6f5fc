package vn.kiphan.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiphan.letter.LetterDraft.Item;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.Paragraph;

/**
 * Reads what a letter asks for: its numbered items with everything that belongs to each, or those of a letter without numbers.
 *
 * @param preamble the paragraphs above the items; all of them when there are no items
 */
record ItemReading(List<Found<Item>> items, List<Paragraph> preamble) {

    static ItemReading of(List<Paragraph> body) {
        ItemBlock numbered = NumberedItems.of(body);
        @Nullable ItemBlock found = numbered == null ? UnnumberedItems.of(body) : numbered;
        return found == null
                ? new ItemReading(List.of(), body)
                : new ItemReading(found.items(), body.subList(0, found.first()));
    }
}
