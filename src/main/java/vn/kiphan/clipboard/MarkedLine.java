package vn.kiphan.clipboard;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One line while it is written: its words in their faces, which become marks when it ends. */
final class MarkedLine {

    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}\\p{Co}\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff&&[^\\t\\n\\r]]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]+");

    private record Run(String text, boolean bold, boolean italic) {}

    private final List<Run> runs = new ArrayList<>();

    void add(String text, Face face) {
        String seen =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
        String words = SPACES.matcher(seen).replaceAll(" ");
        words = endsInSpace() ? words.stripLeading() : words;
        if (words.isEmpty()) {
            return;
        }
        Run last = runs.isEmpty() ? null : runs.getLast();
        if (last != null && last.bold == face.bold() && last.italic == face.italic()) {
            runs.set(runs.size() - 1, new Run(last.text + words, last.bold, last.italic));
        } else {
            runs.add(new Run(words, face.bold(), face.italic()));
        }
    }

    private boolean endsInSpace() {
        return runs.isEmpty() || runs.getLast().text.endsWith(" ");
    }

    boolean isBlank() {
        return runs.stream().allMatch(run -> run.text.isBlank());
    }

    boolean contains(String text) {
        return runs.stream().anyMatch(run -> run.text.contains(text));
    }

    /** The line with its marks: bold around italic. */
    String marks() {
        StringBuilder line = new StringBuilder();
        for (int from = 0, to; from < runs.size(); from = to) {
            boolean bold = runs.get(from).bold;
            StringBuilder words = new StringBuilder();
            for (to = from; to < runs.size() && runs.get(to).bold == bold; to++) {
                Run run = runs.get(to);
                char before = words.isEmpty() ? lastOf(bold ? "" : line) : lastOf(words);
                char after = to + 1 < runs.size() && runs.get(to + 1).bold == bold
                        ? runs.get(to + 1).text.charAt(0)
                        : ' ';
                words.append(run.italic ? italic(run.text, before, after) : run.text);
            }
            line.append(bold ? marked(words.toString(), "**") : words);
        }
        return line.toString().strip();
    }

    private static char lastOf(CharSequence text) {
        return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    }

    /** An underscore within a word is no mark, and neither is one among others. */
    private static String italic(String text, char before, char after) {
        boolean open = text.startsWith(" ") || !joins(before);
        boolean close = text.endsWith(" ") || !joins(after);
        return open && close && text.indexOf('_') < 0 ? marked(text, "_") : text;
    }

    private static boolean joins(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || Character.isSurrogate(character);
    }

    /** The marks stand against the words, spaces outside. */
    private static String marked(String text, String mark) {
        String words = text.strip();
        if (words.isEmpty() || words.contains(mark) || words.startsWith("*") || words.endsWith("*")) {
            return text;
        }
        int from = text.indexOf(words);
        return text.substring(0, from) + mark + words + mark + text.substring(from + words.length());
    }
}
