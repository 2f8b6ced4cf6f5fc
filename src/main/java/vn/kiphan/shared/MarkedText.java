package vn.kiphan.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with the few marks that people type anyway: {@code **bold**}, {@code _italic_}, lines that begin with {@code - } or {@code 1. },
 * and with {@code + } below a dash.
 *
 * <p>The marks are what is kept; a page makes elements of them from {@link #blocks()}, each run escaped by the template like any other
 * text. No HTML is ever stored or let through.
 */
public record MarkedText(String marks) {

    private static final Pattern RUN = Pattern.compile(
            "\\*\\*(?=\\S)(?<bold>[^\\n]+?)(?<=\\S)\\*\\*|(?<![\\p{L}\\p{N}_])_(?=[^\\s_])(?<italic>[^\\n_]+?)(?<=\\S)_(?![\\p{L}\\p{N}_])");
    private static final Pattern BULLET = Pattern.compile("\\s*(?<bullet>[-+\\u2022\\u2013])\\s+(?<text>\\S.*)");
    private static final Pattern NUMBER = Pattern.compile("\\s*(?<number>\\d{1,3})[.)]\\s+(?<text>\\S.*)");
    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

    /** A paragraph or a list. */
    public enum Kind {
        PARAGRAPH,
        BULLETS,
        NUMBERS
    }

    /** Lines that belong together; {@code start} is the first number of a numbered list. */
    public record Block(Kind kind, int start, List<Line> lines) {

        public boolean is(String wanted) {
            return kind.name().equals(wanted);
        }

        /** A number that does not follow begins another list: what was typed is what is shown. */
        private boolean goesOn(Kind next, int number) {
            return kind == next && (kind != Kind.NUMBERS || number == start + lines.size());
        }
    }

    /** A line of a paragraph, or an item of a list; {@code below} is an item of the list within the list. */
    public record Line(List<Run> runs, boolean below) {}

    /** Words in one face. */
    public record Run(String text, boolean bold, boolean italic) {}

    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        boolean open = false;
        for (String line : marks.lines().toList()) {
            if (line.isBlank()) {
                open = false;
                continue;
            }
            Matcher bullet = BULLET.matcher(line);
            Matcher number = NUMBER.matcher(line);
            Kind kind = bullet.matches() ? Kind.BULLETS : number.matches() ? Kind.NUMBERS : Kind.PARAGRAPH;
            String text = switch (kind) {
                case BULLETS -> bullet.group("text");
                case NUMBERS -> number.group("text");
                case PARAGRAPH -> line.strip();
            };
            int start = kind == Kind.NUMBERS ? Integer.parseInt(number.group("number")) : 1;
            if (!open || !blocks.getLast().goesOn(kind, start)) {
                blocks.add(new Block(kind, start, new ArrayList<>()));
                open = true;
            }
            boolean below = kind == Kind.BULLETS && "+".equals(bullet.group("bullet"));
            blocks.getLast().lines.add(new Line(runs(text, false, false), below));
        }
        return blocks;
    }

    /** The words of one line in their faces. */
    public static List<Run> runs(String line) {
        return runs(line, false, false);
    }

    /** Whether there is a list, or a word in bold or italics. */
    public boolean formatted() {
        return blocks().stream()
                .anyMatch(block -> block.kind != Kind.PARAGRAPH
                        || block.lines.stream()
                                .flatMap(line -> line.runs.stream())
                                .anyMatch(run -> run.bold || run.italic));
    }

    private static List<Run> runs(String text, boolean bold, boolean italic) {
        List<Run> runs = new ArrayList<>();
        Matcher run = RUN.matcher(text);
        int from = 0;
        while (run.find()) {
            if (run.start() > from) {
                runs.add(new Run(text.substring(from, run.start()), bold, italic));
            }
            String inBold = run.group("bold");
            if (inBold != null) {
                runs.addAll(runs(inBold, true, italic));
            } else {
                runs.addAll(runs(run.group("italic"), bold, true));
            }
            from = run.end();
        }
        if (from < text.length()) {
            runs.add(new Run(text.substring(from), bold, italic));
        }
        return runs;
    }

    /** The words without the marks of bold and italic; lists keep their dashes and numbers, as documents write them. */
    public String plain() {
        StringBuilder plain = new StringBuilder(marks.length());
        for (String line : marks.split("\n", -1)) {
            if (!plain.isEmpty() || line.isEmpty()) {
                plain.append('\n');
            }
            runs(line, false, false).forEach(run -> plain.append(run.text()));
        }
        return plain.toString().strip();
    }

    /** How many words there are; a dash alone is none. */
    public int words() {
        return (int) WORD.matcher(plain()).results().count();
    }
}
