package vn.kiphan.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.kiphan.letter.LetterDraft;
import vn.kiphan.letterdate.Deadline;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.Span;

/**
 * A piece of a letter's text: plain, or read into a field of the draft's form.
 *
 * @param field the field's id; empty for a plain piece
 * @param confidence how sure the reading is; high for a plain piece
 * @param ends whether what was read into the field ends with this piece
 */
record SourcePiece(String text, String field, Confidence confidence, boolean ends) {

    private record Mark(Span span, String field, Confidence confidence) {}

    /** Whether a person should look at what was read here. */
    public boolean doubtful() {
        return confidence != Confidence.HIGH;
    }

    /** The whole letter in pieces, in order. What was read within something else, as a deadline in an item, is marked within it. */
    static List<SourcePiece> of(LetterDraft letter) {
        List<Mark> marks = marks(letter);
        int[] bounds = IntStream.concat(
                        IntStream.of(0, letter.text().length()),
                        marks.stream().flatMapToInt(mark -> IntStream.of(mark.span.start(), mark.span.end())))
                .sorted()
                .distinct()
                .toArray();
        List<SourcePiece> pieces = new ArrayList<>();
        for (int at = 0; at + 1 < bounds.length; at++) {
            Span piece = new Span(bounds[at], bounds[at + 1]);
            Mark mark = innermost(marks, piece);
            String text = piece.of(letter.text());
            pieces.add(
                    mark == null
                            ? new SourcePiece(text, "", Confidence.HIGH, false)
                            : new SourcePiece(text, mark.field, mark.confidence, mark.span.end() == piece.end()));
        }
        return pieces;
    }

    /** The shortest reading around a piece; of two on the same words the first. */
    private static @Nullable Mark innermost(List<Mark> marks, Span piece) {
        return marks.stream()
                .filter(mark -> mark.span.start() <= piece.start() && piece.end() <= mark.span.end())
                .min(Comparator.comparingInt(mark -> mark.span.end() - mark.span.start()))
                .orElse(null);
    }

    private static List<Mark> marks(LetterDraft letter) {
        List<Mark> marks = new ArrayList<>();
        mark(letter.number(), "number", marks);
        mark(letter.symbol(), "symbol", marks);
        mark(letter.issuer(), "issuer", marks);
        mark(letter.parentBody(), "parentBody", marks);
        mark(letter.place(), "place", marks);
        mark(letter.issuedOn(), "issuedOn", marks);
        mark(letter.urgency(), "urgency", marks);
        mark(letter.subject(), "subject", marks);
        markEach(letter.recipients(), "lines", marks);
        markEach(letter.bases(), "bases", marks);
        markEach(letter.items(), "tasks", marks);
        List<Found<Deadline>> deadlines = LetterImport.reportDeadlines(letter);
        for (int term = 0; term < deadlines.size(); term++) {
            mark(deadlines.get(term), "terms[" + term + "].deadlineDay", marks);
        }
        List<Found<Deadline>> periodic = LetterImport.periodicDeadlines(letter);
        for (int rule = 0; rule < periodic.size(); rule++) {
            mark(periodic.get(rule), "periods[" + rule + "].day", marks);
        }
        mark(letter.dataWindow(), "terms[0].windowFrom", marks);
        mark(letter.signer(), "signerPosition", marks);
        markEach(letter.copies(), "copies", marks);
        mark(letter.draftingSection(), "draftingSection", marks);
        // often inferred from the symbol: then the symbol keeps the mark
        mark(letter.documentType(), "documentType", marks);
        return marks;
    }

    private static void mark(@Nullable Found<?> found, String field, List<Mark> marks) {
        if (found != null) {
            marks.add(new Mark(found.span(), field, found.confidence()));
        }
    }

    private static <T> void markEach(List<Found<T>> found, String rows, List<Mark> marks) {
        for (int row = 0; row < found.size(); row++) {
            marks.add(new Mark(
                    found.get(row).span(),
                    rows + "[" + row + "].text",
                    found.get(row).confidence()));
        }
    }
}
