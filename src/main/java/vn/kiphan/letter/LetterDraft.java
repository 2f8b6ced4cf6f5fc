package vn.kiphan.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiphan.letterdate.DataWindow;
import vn.kiphan.letterdate.Deadline;
import vn.kiphan.letterdate.PartialDate;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.Span;

/**
 * What was read from an official letter: every value with its place in the text and how sure the reading is. What was not found is null
 * or an empty list, never guessed.
 *
 * @param text the letter's text as it was read (NFC, without emphasis marks); every {@link Span} counts in it
 * @param number as written, without the symbol: {@code 3940}, {@code 05}, {@code 04a}
 * @param symbol with plain dashes and without spaces: {@code STTTT-TTBCXB}
 * @param draftingSection the section that keeps the file, from the last line of the distribution list
 */
public record LetterDraft(
        String text,
        @Nullable Found<LetterType> documentType,
        @Nullable Found<String> number,
        @Nullable Found<String> symbol,
        @Nullable Found<String> issuer,
        @Nullable Found<String> parentBody,
        @Nullable Found<String> place,
        @Nullable Found<PartialDate> issuedOn,
        @Nullable Found<Urgency> urgency,
        @Nullable Found<String> subject,
        List<Found<String>> recipients,
        List<Found<Basis>> bases,
        List<Found<Item>> items,
        List<Found<Deadline>> deadlines,
        @Nullable Found<DataWindow> dataWindow,
        @Nullable Found<Signer> signer,
        List<Found<CopyTo>> copies,
        @Nullable Found<String> draftingSection,
        List<Oddity> oddities) {

    /**
     * A document that the letter rests on.
     *
     * @param type its kind in words, as written: {@code Công văn}
     * @param text the whole citation
     */
    public record Basis(
            String type,
            @Nullable String number,
            @Nullable String symbol,
            @Nullable LocalDate issuedOn,
            @Nullable String issuer,
            String text) {}

    /**
     * Something that the letter asks for.
     *
     * @param path its numbering from the top: {@code 2}, {@code 2.1}, {@code II.3}, {@code 2.a}; dashes that stand alone are counted
     * @param text the whole text in one line per paragraph, without the numbering
     * @param addressedTo the units that are to do it, as the letter names them; null when it is for all recipients
     */
    public record Item(String path, String text, @Nullable String addressedTo) {}

    /**
     * Who signs.
     *
     * @param prefix {@code KT.}, {@code TM.}, {@code TL.}, {@code TUQ.} or {@code Q.}; null when the head signs
     * @param onBehalfOf whose authority the prefix names: {@code GIÁM ĐỐC} in {@code KT. GIÁM ĐỐC}
     */
    public record Signer(
            @Nullable String prefix,
            @Nullable String onBehalfOf,
            @Nullable String position,
            @Nullable String name) {

        /** The line above the position as it is written: {@code KT. GIÁM ĐỐC}; null when the head signs. */
        public @Nullable String authority() {
            if (prefix == null) {
                return null;
            }
            return onBehalfOf == null ? prefix : prefix + " " + onBehalfOf;
        }
    }

    /**
     * One line of the distribution list.
     *
     * @param purpose {@code t/h}, {@code b/c}, {@code p/h} and the like; null when none is written
     */
    public record CopyTo(String text, @Nullable String purpose) {}

    public LetterDraft {
        recipients = List.copyOf(recipients);
        bases = List.copyOf(bases);
        items = List.copyOf(items);
        deadlines = List.copyOf(deadlines);
        copies = List.copyOf(copies);
        oddities = List.copyOf(oddities);
    }

    /** Whether the letter shows this oddity. */
    public boolean has(Oddity.Code code) {
        return oddities.stream().anyMatch(oddity -> oddity.code() == code);
    }

    LetterDraft with(List<Oddity> found) {
        return new LetterDraft(
                text,
                documentType,
                number,
                symbol,
                issuer,
                parentBody,
                place,
                issuedOn,
                urgency,
                subject,
                recipients,
                bases,
                items,
                deadlines,
                dataWindow,
                signer,
                copies,
                draftingSection,
                found);
    }
}
