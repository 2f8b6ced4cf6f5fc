package vn.kiphan.letter;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterText;
import vn.kiphan.lettertext.Line;

/**
 * Joins the lines of a letter's subject; it ends where another part of the head starts.
 *
 * @param subject null when its lines say nothing
 * @param slipped place and date of the right column that stood behind the words of the subject
 * @param next the index of the line after the subject
 */
record SubjectReading(
        @Nullable Found<String> subject, @Nullable PlaceAndDate slipped, int next) {

    static final Pattern LABEL = Pattern.compile("^[\"'(]?(?:v\\s?/\\s?v|ve viec)\\b\\s?[:.]?\\s*+");

    /**
     * @param from where the subject's words start on their first line
     * @param titled whether the subject stands below the name of a kind of document
     * @param dateSought whether the letter's date has not been found yet
     */
    static SubjectReading of(
            LetterText text, List<Line> head, Line line, int from, int next, boolean titled, boolean dateSought) {
        PlaceAndDate slipped = dateSought ? behind(line, from) : null;
        StringBuilder words = new StringBuilder(words(line, from, slipped));
        Line last = line;
        int at = next;
        while (at < head.size() && goesOn(head.get(at), words, titled)) {
            last = head.get(at);
            PlaceAndDate here = dateSought && slipped == null ? behind(last, 0) : null;
            words.append(' ').append(words(last, 0, here));
            slipped = here == null ? slipped : here;
            at++;
        }
        String value = withoutEnd(LetterText.clean(words.toString()));
        int start = line.start() + from;
        return new SubjectReading(
                value.isEmpty()
                        ? null
                        : Found.of(
                                value,
                                Math.min(start, last.start()),
                                Math.max(line.end(), last.end()),
                                Confidence.HIGH),
                slipped,
                at);
    }

    private static @Nullable PlaceAndDate behind(Line line, int from) {
        PlaceAndDate read = PlaceAndDate.in(line);
        return read != null && read.start() > from && read.closes(line) ? read : null;
    }

    private static String words(Line line, int from, @Nullable PlaceAndDate behind) {
        int to = behind == null ? line.text().length() : behind.start();
        return line.text().substring(from, to).strip();
    }

    private static String withoutEnd(String subject) {
        String bare = subject.replaceAll("[;.]+$", "").strip();
        boolean quoteClosed = bare.endsWith("\"") || bare.endsWith("”");
        boolean quoteOpens = bare.indexOf('"') < bare.length() - 1 && bare.indexOf('"') >= 0 || bare.indexOf('“') >= 0;
        return quoteClosed && !quoteOpens ? bare.substring(0, bare.length() - 1).strip() : bare;
    }

    private static boolean goesOn(Line line, StringBuilder words, boolean titled) {
        PlaceAndDate date = PlaceAndDate.in(line);
        boolean otherPart = date != null && date.isOwnLine(line)
                || NumberLine.isOne(line)
                || RecipientLines.isAddressed(line)
                || line.isCapitals() && isOtherPart(line);
        if (otherPart || !words.isEmpty() && titled && LetterParts.opensBody(line)) {
            return false;
        }
        return words.isEmpty() || !line.afterGap() || line.startsSmall();
    }

    private static boolean isOtherPart(Line line) {
        return BodyNames.BODY.matcher(line.folded()).find()
                || Urgency.stampedAs(line.folded()) != null
                || LetterType.titled(line.folded()) != null;
    }
}
