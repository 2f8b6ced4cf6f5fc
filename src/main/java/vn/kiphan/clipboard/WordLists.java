package vn.kiphan.clipboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lists of Microsoft Word, which are paragraphs with a bullet or a number typed into them: {@code <p class=MsoListParagraph
 * style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>}.
 */
final class WordLists {

    /** The attribute that a paragraph of a list gets: what its line begins with. The cleaner has let none of that name through. */
    static final String BEGINS = "data-begins";

    private static final Pattern LISTED = Pattern.compile("mso-list\\s*:\\s*l\\d+\\s+level(?<level>\\d)");
    private static final Pattern NUMBER = Pattern.compile("(?<number>\\d{1,3})[.)]?");
    private static final Pattern LETTERED = Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,3})+|\\p{L}|[ivxIVX]{1,5})[.)]?");
    /** A marker at the beginning of the text, with the wide space that Word puts behind it. */
    private static final Pattern TYPED = Pattern.compile(
            "\\s*(?<marker>[\\p{Punct}\\p{S}\\p{Co}·•–\\u25cf\\u25cb]|[oøØvüq§]|(?:\\d{1,3}|\\p{L})[.)])[\\s\\u00a0]{2,}(?<rest>.*)",
            Pattern.DOTALL);

    private WordLists() {}

    static void mark(Element body) {
        for (Element paragraph : body.select("p, div, h1, h2, h3, h4, h5, h6")) {
            String style = paragraph.attr("style").toLowerCase(Locale.ROOT);
            Matcher listed = LISTED.matcher(style);
            boolean inList = listed.find();
            if (!inList && !paragraph.className().startsWith("MsoListParagraph")) {
                continue;
            }
            int level = inList ? Integer.parseInt(listed.group("level")) : 1;
            String marker = ignored(paragraph);
            if (marker == null) {
                marker = typed(paragraph);
            }
            if (marker != null || inList) {
                paragraph.attr(BEGINS, begins(marker == null ? "" : marker, level));
            }
        }
    }

    /** The marker that Word tells others to ignore; null when there is none. */
    private static @Nullable String ignored(Element paragraph) {
        List<Element> ignored = new ArrayList<>();
        for (Element span : paragraph.select("span[style]")) {
            if (span.attr("style").replace(" ", "").toLowerCase(Locale.ROOT).contains("mso-list:ignore")) {
                ignored.add(span);
            }
        }
        if (ignored.isEmpty()) {
            return null;
        }
        String marker = ignored.getFirst().text().replace('\u00a0', ' ').strip();
        ignored.forEach(Element::remove);
        return marker;
    }

    /** The marker that stands in the text itself, as browsers hand it on that have cleaned Word's markup. */
    private static @Nullable String typed(Element paragraph) {
        Matcher marked = TYPED.matcher(paragraph.wholeText());
        if (!marked.matches()) {
            return null;
        }
        int left = marked.start("rest");
        for (TextNode text : paragraph.nodeStream(TextNode.class).toList()) {
            String whole = text.getWholeText();
            if (left <= 0) {
                break;
            }
            text.text(whole.substring(Math.min(left, whole.length())));
            left -= whole.length();
        }
        return marked.group("marker");
    }

    private static String begins(String marker, int level) {
        Matcher number = NUMBER.matcher(marker);
        if (number.matches()) {
            return number.group("number") + (level > 1 ? ") " : ". ");
        }
        boolean bulletOfWingdings = marker.length() == 1 && "oøØvüq§".contains(marker);
        if (!bulletOfWingdings && LETTERED.matcher(marker).matches()) {
            return marker + " ";
        }
        return level > 1 || "+".equals(marker) ? "+ " : "- ";
    }
}
