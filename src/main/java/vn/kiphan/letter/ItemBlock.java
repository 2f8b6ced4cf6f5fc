package vn.kiphan.letter;

import java.util.List;
import vn.kiphan.letter.LetterDraft.Item;
import vn.kiphan.lettertext.Found;

/**
 * The items of a letter and where they stand among its paragraphs.
 *
 * @param first the index of their first paragraph
 */
record ItemBlock(List<Found<Item>> items, int first) {}
