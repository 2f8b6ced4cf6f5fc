package vn.kiphan.lettertext;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A letter's text made even: NFC, plain line ends and spaces, no emphasis marks of a web page. Beside it stands the same text folded,
 * character by character, so that an offset in one is the offset in the other and patterns need not know of marks, case or dashes.
 */
public final class LetterText {

    /** Long runs of blanks carry no meaning beyond "another column" and would only slow the patterns down. */
    private static final int LONGEST_GAP = 8;

    /** What comes after so many characters, some forty pages, is kept but not read: no letter is as long. */
    private static final int LONGEST_READ = 120_000;

    private static final char[] FOLDED = foldedLatin();
    /** No letter bears more than four marks; long heaps of them only make composing them slow. */
    private static final Pattern MARKS = Pattern.compile("(\\p{Mn}{4})\\p{Mn}++");

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n]+");

    private final String text;
    private final String folded;
    private final List<Line> lines;
    private final List<Line> silent;

    private LetterText(String text) {
        this.text = text;
        this.folded = fold(text);
        this.lines = new ArrayList<>();
        this.silent = new ArrayList<>();
        readLines();
    }

    public static LetterText of(String raw) {
        String words = PortalText.withoutMarkup(raw);
        String even = Normalizer.normalize(MARKS.matcher(words).replaceAll("$1"), Normalizer.Form.NFC);
        return new LetterText(LostLineEnds.restored(tidied(plain(even))));
    }

    public String text() {
        return text;
    }

    public String folded() {
        return folded;
    }

    /** The lines that carry words, in order; empty lines and ruled lines only leave a gap between them. */
    public List<Line> lines() {
        return lines;
    }

    /** A part of one line, trimmed. */
    public Line part(int start, int end, boolean afterGap) {
        int from = start;
        int to = end;
        while (from < to && text.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        return new Line(from, to, text.substring(from, to), folded.substring(from, to), afterGap);
    }

    /** What stands between two offsets, in one line with single spaces, without the lines in between that say nothing. */
    public String clean(int start, int end) {
        StringBuilder words = new StringBuilder();
        int from = start;
        for (Line line : silentWithin(start, end)) {
            words.append(text, from, line.start()).append(' ');
            from = line.end();
        }
        return clean(words.append(text, from, end).toString());
    }

    /** The lines between two offsets that say nothing: the heads and numbers of pages. */
    public List<Line> silentWithin(int start, int end) {
        int first = 0;
        int behind = silent.size();
        while (first < behind) {
            int middle = (first + behind) >>> 1;
            if (silent.get(middle).start() > start) {
                behind = middle;
            } else {
                first = middle + 1;
            }
        }
        while (behind < silent.size() && silent.get(behind).end() < end) {
            behind++;
        }
        return silent.subList(first, behind);
    }

    public static String clean(String words) {
        return BLANKS.matcher(words).replaceAll(" ").strip();
    }

    /** Lower case without marks, đ as d, one kind of dash, quote and apostrophe; as many characters as before. */
    public static String fold(String words) {
        char[] folded = words.toCharArray();
        for (int at = 0; at < folded.length; at++) {
            char c = folded[at];
            if (c < FOLDED.length) {
                folded[at] = FOLDED[c];
            } else if (c >= '\u2010' && c <= '\u2015' || c == '\u2212') {
                folded[at] = '-';
            } else if (c == '\u2018' || c == '\u2019' || c == '\u02BC') {
                folded[at] = '\'';
            } else if (c == '\u201C' || c == '\u201D' || c == '\u201E') {
                folded[at] = '"';
            } else if (c == '\u2022' || c == '\u25CF' || c == '\uF02D' || c == '\u2023') {
                folded[at] = '-';
            }
        }
        return new String(folded);
    }

    private static char[] foldedLatin() {
        char[] table = new char[0x1F00];
        for (char c = 0; c < table.length; c++) {
            boolean latin = c < 0x250 || c >= 0x1E00;
            table[c] = latin ? baseOf(c) : c == '\u02BC' ? '\'' : c;
        }
        return table;
    }

    private static char baseOf(char c) {
        if (c == 'đ' || c == 'Đ') {
            return 'd';
        }
        if (c < 0xC0) {
            return c == '`' || c == '´' ? '\'' : Character.toLowerCase(c);
        }
        char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        return String.valueOf(base).toLowerCase(Locale.ROOT).charAt(0);
    }

    /** One kind of line end and of blank; characters that nobody sees are dropped. */
    private static String plain(String even) {
        StringBuilder plain = new StringBuilder(even.length());
        for (int at = 0; at < even.length(); at++) {
            char c = even.charAt(at);
            if (c == '\r' && at + 1 < even.length() && even.charAt(at + 1) == '\n') {
                continue;
            }
            if (c == '\r' || c == '\f' || c == 0x0B || c == 0x85 || c == 0x2028 || c == 0x2029) {
                plain.append('\n');
            } else if (c == 0xA0 || c > 0x1000 && Character.isSpaceChar(c)) {
                plain.append(' ');
            } else if (c >= ' ' && !isUnseen(c) || c == '\n' || c == '\t') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isUnseen(char c) {
        return c == 0xAD || c == 0xFEFF || c == 0x2060 || c >= 0x200B && c <= 0x200F || c >= 0x7F && c <= 0x9F;
    }

    private static String tidied(String even) {
        StringBuilder tidy = new StringBuilder(even.length());
        int emptyLines = 0;
        int from = 0;
        while (from <= even.length()) {
            int to = even.indexOf('\n', from);
            String line = withoutEmphasis(
                    even.substring(from, to < 0 ? even.length() : to).stripTrailing());
            emptyLines = line.isEmpty() ? emptyLines + 1 : 0;
            if (emptyLines <= 2) {
                appendWithShortGaps(tidy, line);
                if (to >= 0) {
                    tidy.append('\n');
                }
            }
            from = to < 0 ? even.length() + 1 : to + 1;
        }
        return tidy.toString();
    }

    private static void appendWithShortGaps(StringBuilder tidy, String line) {
        int gap = 0;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            gap = c == ' ' || c == '\t' ? gap + 1 : 0;
            if (gap <= LONGEST_GAP) {
                tidy.append(c);
            }
        }
    }

    /** Drops the asterisks of bold and italic words, but not a bullet's or a footnote's. */
    private static String withoutEmphasis(String line) {
        if (line.indexOf('*') < 0) {
            return line;
        }
        StringBuilder kept = new StringBuilder(line.length());
        boolean open = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c != '*') {
                kept.append(c);
                continue;
            }
            char before = at == 0 ? ' ' : line.charAt(at - 1);
            char after = at + 1 == line.length() ? ' ' : line.charAt(at + 1);
            boolean doubled = before == '*' || after == '*';
            boolean opens = !open && after > ' ' && after != ')' && line.indexOf('*', at + 1) > 0;
            boolean closes = open && before > ' ';
            if (opens || closes) {
                open = !open;
            } else if (!doubled) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private void readLines() {
        boolean gap = true;
        int from = 0;
        int length = Math.min(text.length(), LONGEST_READ);
        while (from <= length) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 || newline > length ? length : newline;
            Line line = part(from, to, gap);
            if (line.saysNothing()) {
                gap = true;
                if (!line.text().isEmpty()) {
                    silent.add(line);
                }
            } else {
                lines.add(line);
                gap = false;
            }
            from = to + 1;
        }
    }
}
