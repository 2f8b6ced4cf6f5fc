package vn.kiphan.webpage;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeVisitor;

/** The main text of a page, a line for each paragraph: without what stands around the article, and without any marks. */
final class PageText {

    static final int LONGEST = 100_000;

    private static final int ENOUGH = 200;
    private static final String AROUND =
            "script, style, noscript, template, svg, iframe, form, button, select, nav, header, footer, aside,"
                    + " [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo]";
    private static final String[] MAIN = {
        "[itemprop=articleBody]", "article", "main, [role=main]", "#content, .content, .detail-content, .article-body"
    };
    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "br",
            "li",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "tr",
            "table",
            "section",
            "article",
            "blockquote",
            "figure",
            "figcaption",
            "pre",
            "dt",
            "dd",
            "main");

    private PageText() {}

    static String of(Document page) {
        Element body = page.body().clone();
        body.select(AROUND).remove();
        for (String selector : MAIN) {
            String longest = longest(body.select(selector));
            if (longest.length() >= ENOUGH) {
                return longest;
            }
        }
        return lines(body);
    }

    private static String longest(Elements candidates) {
        Element longest = null;
        int most = 0;
        for (Element candidate : candidates) {
            int length = candidate.text().length();
            if (length > most) {
                longest = candidate;
                most = length;
            }
        }
        return longest == null ? "" : lines(longest);
    }

    private static String lines(Element element) {
        StringBuilder text = new StringBuilder();
        element.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (text.length() > LONGEST) {
                    return;
                }
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().replaceAll("\\s+", " "));
                } else if (LINES.contains(node.nodeName())) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (LINES.contains(node.nodeName())) {
                    text.append('\n');
                }
            }
        });
        String tidy = text.toString()
                .replace('\u00a0', ' ')
                .replaceAll("[\\p{Cc}&&[^\n]]", "")
                .replaceAll(" *\n[ \n]*", "\n")
                .replaceAll(" {2,}", " ")
                .strip();
        return tidy.length() > LONGEST ? tidy.substring(0, LONGEST) : tidy;
    }
}
