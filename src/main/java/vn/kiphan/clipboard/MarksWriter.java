package vn.kiphan.clipboard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes cleaned markup as lines with marks. Walks the tree without recursion, however deep a stranger nested it. */
final class MarksWriter implements NodeVisitor {

    private static final Pattern ITEM = Pattern.compile("(?:[-+•–]|\\d{1,3}[.)])\\s.*");
    private static final Pattern SCHEME = Pattern.compile("^https?://|/$");
    private static final int LONGEST_ADDRESS = 500;

    /** What stands between a line and the one before it. */
    private enum Gap {
        LINE,
        PARAGRAPH
    }

    private final StringBuilder text = new StringBuilder();
    private final Deque<Face> faces = new ArrayDeque<>();
    private final ListMarkers lists = new ListMarkers();
    private MarkedLine line = new MarkedLine();
    private String begins = "";
    private Gap gap = Gap.LINE;
    private boolean afterItem;
    private int rows;
    private String betweenCells = "";

    String write(Element body) {
        faces.push(Face.PLAIN);
        body.traverse(this);
        end();
        return text.toString().strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            write(words.getWholeText());
        } else if (node instanceof Element element) {
            faces.push(faces.element().within(element));
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
            faces.pop();
        }
    }

    private void write(String words) {
        Face face = faces.element();
        if (!face.keepsLines() || rows > 0) {
            line.add(words, face);
            return;
        }
        String[] lines = words.split("\r?\n|\r", -1);
        for (int at = 0; at < lines.length; at++) {
            if (at > 0) {
                end();
            }
            line.add(lines[at], face);
        }
    }

    private void open(Element element) {
        String name = element.normalName();
        if (rows > 0) {
            openInRow(name);
            return;
        }
        switch (name) {
            case "br" -> {
                if (line.isBlank() && begins.isEmpty() && !text.isEmpty()) {
                    gap = Gap.PARAGRAPH;
                }
                end();
            }
            case "ul", "ol" -> {
                end();
                lists.open(element);
            }
            case "li" -> {
                end();
                begins = lists.next(element);
            }
            case "tr" -> {
                end();
                if (element.childrenSize() > 1) {
                    rows = 1;
                    betweenCells = element.childrenSize() == 2 ? ": " : "; ";
                }
            }
            case "p", "h1", "h2", "h3", "h4", "h5", "h6", "table" -> {
                // the paragraph of a list's item is the item itself
                end();
                if (begins.isEmpty()) {
                    gap = Gap.PARAGRAPH;
                }
            }
            case "div", "blockquote", "pre", "caption", "td", "th" -> end();
            default -> {
                // within a line
            }
        }
        if (element.hasAttr(WordLists.BEGINS)) {
            begins = element.attr(WordLists.BEGINS);
        }
    }

    private void openInRow(String name) {
        switch (name) {
            case "tr" -> rows++;
            case "td", "th" -> {
                line.add(rows == 1 && !line.isBlank() ? betweenCells : " ", Face.PLAIN);
            }
            case "p", "br", "div", "li" -> line.add(" ", Face.PLAIN);
            default -> {
                // within a cell
            }
        }
    }

    private void close(Element element) {
        switch (element.normalName()) {
            case "a" -> address(element);
            case "ul", "ol" -> {
                if (rows == 0) {
                    end();
                    begins = "";
                    lists.close();
                }
            }
            case "li" -> {
                if (rows == 0) {
                    end();
                    begins = "";
                }
            }
            case "tr" -> {
                rows = Math.max(0, rows - 1);
                if (rows == 0) {
                    end();
                }
            }
            case "p", "h1", "h2", "h3", "h4", "h5", "h6", "table" -> {
                if (rows == 0) {
                    end();
                    gap = Gap.PARAGRAPH;
                    begins = element.hasAttr(WordLists.BEGINS) ? "" : begins;
                }
            }
            case "div", "blockquote", "pre", "caption", "td", "th" -> {
                if (rows == 0) {
                    end();
                }
            }
            default -> {
                // within a line
            }
        }
    }

    /** A link is its words and, where they are others, its address. */
    private void address(Element link) {
        String address = link.attr("href");
        String shown = SCHEME.matcher(address).replaceAll("");
        if (!shown.isEmpty() && shown.length() <= LONGEST_ADDRESS && !line.isBlank() && !line.contains(shown)) {
            line.add(" (" + address + ")", Face.PLAIN);
        }
    }

    private void end() {
        String marks = line.marks();
        line = new MarkedLine();
        if (marks.isEmpty()) {
            return;
        }
        String whole = begins + marks;
        boolean item = !begins.isEmpty() || ITEM.matcher(whole).matches();
        if (!text.isEmpty()) {
            text.append(!item && (afterItem || gap == Gap.PARAGRAPH) ? "\n\n" : "\n");
        }
        text.append(whole);
        afterItem = item;
        begins = "";
        gap = Gap.LINE;
    }
}
