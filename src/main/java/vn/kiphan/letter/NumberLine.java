package vn.kiphan.letter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterText;
import vn.kiphan.lettertext.Line;

/**
 * The line with a letter's number and symbol: {@code Số: 05/BC-STTTT}, {@code Số 125-CV/BTGTU}, {@code Số:      /UBND-VX}.
 *
 * @param number null when it is left blank
 * @param symbol null when the line holds the number only
 * @param rest what stands behind them on the line
 */
record NumberLine(@Nullable Found<String> number, @Nullable Found<String> symbol, Line rest) {

    private static final String BLANK = "[.…_\\s]{0,12}+";
    private static final String LABEL = "^[\"'(]?(?:so|s6|sd)\\b\\s?[:.;]?[\\s.…_]*+";

    private static final Pattern NUMBER = Pattern.compile(
            LABEL + "(?<number>\\d[\\do]{0,5}[a-z]?)?" + BLANK + "(?<slash>[/-]|(?<=\\d\\s)(?=[a-z]{2,4}/))\\s*+"
                    + "(?<symbol>[a-z][a-z0-9&+]{0,20}(?:\\.[a-z0-9&]{1,10})?(?:\\s?[-/]\\s?[a-z0-9&.+]{1,20}){0,4}+)");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{3}");
    private static final Pattern BARE_NUMBER = Pattern.compile("^so\\s?:[\\s.…_]*+(?<number>\\d{1,6}[a-z]?)$");

    /** The line taken apart; null when it is no such line. */
    static @Nullable NumberLine of(LetterText text, Line line) {
        Matcher found = NUMBER.matcher(line.folded());
        if (!found.find()) {
            Matcher bare = BARE_NUMBER.matcher(line.folded());
            return bare.find()
                    ? new NumberLine(
                            value(line, bare.start("number"), bare.end("number"), Confidence.MEDIUM),
                            null,
                            text.part(line.end(), line.end(), false))
                    : null;
        }
        int end = symbolEnd(line, found);
        if (end <= found.start("symbol")) {
            return null;
        }
        String written = Citations.symbol(line.text().substring(found.start("symbol"), end));
        return new NumberLine(
                found.group("number") == null
                        ? null
                        : value(line, found.start("number"), found.end("number"), Confidence.HIGH),
                Found.of(written, line.start() + found.start("symbol"), line.start() + end, Confidence.HIGH),
                text.part(line.start() + end, line.end(), line.afterGap()));
    }

    static boolean isOne(Line line) {
        return NUMBER.matcher(line.folded()).find();
    }

    /** A scanner takes 0 for O between digits. */
    private static Found<String> value(Line line, int from, int to, Confidence confidence) {
        String written = line.text().substring(from, to);
        if (written.matches("\\d+[oO]\\d+")) {
            return Found.of(written.replaceAll("[oO]", "0"), line.start() + from, line.start() + to, Confidence.MEDIUM);
        }
        return Found.of(line.text().substring(from, to), line.start() + from, line.start() + to, confidence);
    }

    /** A symbol is in capitals; what follows it on the line in small letters is the place or the subject. */
    private static int symbolEnd(Line line, Matcher found) {
        int end = found.start("symbol");
        for (int at = end; at < found.end("symbol"); at++) {
            char c = line.text().charAt(at);
            boolean smallWord = Character.isLowerCase(c)
                    && at + 1 < line.text().length()
                    && Character.isLowerCase(line.text().charAt(at + 1));
            if (smallWord) {
                // the place may follow without a blank: "QLVHLong An"
                if (at - 2 > found.start("symbol")
                        && CAPITALS.matcher(line.text().substring(at - 3, at)).matches()) {
                    return at - 1;
                }
                break;
            }
            if (Character.isLetterOrDigit(c)) {
                end = at + 1;
            }
        }
        int word = end;
        boolean cut =
                end < found.end("symbol") && Character.isLowerCase(line.text().charAt(end));
        while (cut
                && word > found.start("symbol")
                && Character.isLetterOrDigit(line.text().charAt(word - 1))) {
            word--;
        }
        while (cut
                && word > found.start("symbol")
                && !Character.isLetterOrDigit(line.text().charAt(word - 1))) {
            word--;
        }
        return cut && word > found.start("symbol") ? word : end;
    }
}
