package vn.kiphan.clipboard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * What the items of lists begin with, as official texts write it: numbers and below them letters of the Vietnamese alphabet; a dash and
 * below it a plus.
 */
final class ListMarkers {

    private static final String ALPHABET = "abcd\u0111eghiklmnopqrstuvxy";

    private final Deque<Level> levels = new ArrayDeque<>();

    private static final class Level {

        private final boolean numbered;
        private final boolean lettered;
        private int next;

        Level(boolean numbered, boolean lettered, int next) {
            this.numbered = numbered;
            this.lettered = lettered;
            this.next = next;
        }
    }

    void open(Element list) {
        boolean numbered = list.normalName().equals("ol");
        boolean below = levels.stream().anyMatch(level -> level.numbered);
        levels.push(new Level(numbered, below || alphabetic(list), number(list.attr("start"), 1)));
    }

    private static boolean alphabetic(Element list) {
        String style = list.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return list.attr("type").equalsIgnoreCase("a")
                || style.contains("list-style-type:lower-alpha")
                || style.contains("list-style-type:lower-latin");
    }

    void close() {
        levels.poll();
    }

    String next(Element item) {
        Level level = levels.peek();
        if (level == null || !level.numbered) {
            return levels.stream().filter(one -> !one.numbered).count() > 1 ? "+ " : "- ";
        }
        int number = number(item.attr("value"), level.next);
        level.next = number + 1;
        boolean lettered = level.lettered || alphabetic(item);
        return lettered && number >= 1 && number <= ALPHABET.length()
                ? ALPHABET.charAt(number - 1) + ") "
                : number + ". ";
    }

    private static int number(String typed, int otherwise) {
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : otherwise;
    }
}
