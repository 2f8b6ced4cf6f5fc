package vn.kiphan.clipboard;

import java.io.StringReader;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The formatted text that a word processor or a browser puts into the clipboard, as text with marks: bold, italic, lists and paragraphs.
 *
 * <p>jsoup's cleaner lets through the few elements that carry these, and of attributes only what says how a word processor wrote them;
 * what is read from that is written as plain text. No HTML leaves this class.
 */
final class ClipboardText {

    /** What is not there for a reader: its words go with it. */
    private static final String UNSEEN =
            "head, title, style, script, xml, template, noscript, iframe, object, embed, svg, math, select,"
                    + " button, textarea, datalist, audio, video, canvas, del, [hidden]";

    private static final Pattern HIDDEN = Pattern.compile("(?:display\\s*:\\s*none|mso-hide\\s*:\\s*all)");

    /** Deeper markup is no text that anybody wrote. */
    private static final int DEEPEST = 200;

    private static final Safelist KEPT = new Safelist()
            .addTags("p", "br", "div", "span", "b", "strong", "i", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6")
            .addTags(
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "a")
            .addAttributes(":all", "style", "class")
            .addAttributes("ol", "start", "type")
            .addAttributes("li", "value")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https");

    private ClipboardText() {}

    static String marks(String html) {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        Document pasted = parser.parseInput(new StringReader(html), "");
        pasted.body().select(UNSEEN).remove();
        pasted.body().getElementsByAttribute("style").stream()
                .filter(element -> element != pasted.body() && hidden(element))
                .toList()
                .forEach(Element::remove);
        Element body = new Cleaner(KEPT).clean(pasted).body();
        WordLists.mark(body);
        return new MarksWriter().write(body);
    }

    private static boolean hidden(Element element) {
        return HIDDEN.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find();
    }
}
