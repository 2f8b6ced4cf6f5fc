package vn.kiphan.pasting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kiphan.coverage.CanonicalLink;

/**
 * Pasted text as lines of which each is to become one entry: a cell of a sheet that holds several lines is one cell, a line of a chat
 * that names several pages is as many lines, and what only says who wrote in a chat, or names the columns, is none.
 */
final class PastedText {

    static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s<>\"“”]+");

    private static final Pattern CELL_OPENS = Pattern.compile("(?:^|\\t)\"");
    private static final Pattern WRITER = Pattern.compile(
            "[^\\t:/]{1,60}?,?\\s*\\[\\d{1,2}[:/.]\\d{1,2}[^\\]\\t]{0,20}\\]:?|\\[\\d{1,2}[:/.]\\d{1,2}[^\\]\\t]{0,20}\\]\\s*[^:\\t]{0,60}:?");

    /** A cell goes on over so many lines at most; a sign for inches or a quotation that was never closed ends there. */
    private static final int LONGEST_CELL = 20;

    private PastedText() {}

    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line :
                joined(text.lines().map(one -> one.replace('\u00a0', ' ')).toList())) {
            if (!line.isBlank()
                    && !LineReading.isHeading(line)
                    && !WRITER.matcher(line.strip()).matches()) {
                lines.addAll(parted(line));
            }
        }
        return lines;
    }

    private static List<String> joined(List<String> lines) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            StringBuilder line = new StringBuilder(lines.get(i));
            int last = i;
            while (open(line) && last + 1 < lines.size() && last - i < LONGEST_CELL) {
                line.append(' ').append(lines.get(++last).strip());
            }
            if (open(line)) {
                joined.add(lines.get(i));
            } else {
                joined.add(line.toString());
                i = last;
            }
        }
        return joined;
    }

    private static boolean open(CharSequence line) {
        return line.toString().contains("\t")
                && CELL_OPENS.matcher(line).find()
                && line.chars().filter(letter -> letter == '"').count() % 2 == 1;
    }

    /** In a line of a chat each page has its own words: those before its link, or those behind it where the line begins with a link. */
    private static List<String> parted(String line) {
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        Set<String> pages = new LinkedHashSet<>();
        Matcher link = LINK.matcher(line);
        while (link.find()) {
            if (pages.add(CanonicalLink.canonicalOf(LineReading.bare(link.group())))) {
                starts.add(link.start());
                ends.add(link.end());
            }
        }
        if (pages.size() < 2 || line.contains("\t") || line.contains("](")) {
            return List.of(line);
        }
        boolean linkFirst = line.substring(0, starts.getFirst()).chars().noneMatch(Character::isLetter)
                && line.substring(ends.getFirst(), starts.get(1)).chars().anyMatch(Character::isLetter)
                && line.substring(ends.getLast()).chars().anyMatch(Character::isLetter);
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < starts.size(); i++) {
            int to = linkFirst ? starts.get(i) : ends.get(i - 1);
            parts.add(line.substring(from, to).strip());
            from = to;
        }
        parts.add(line.substring(from).strip());
        return parts;
    }
}
