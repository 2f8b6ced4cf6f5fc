package vn.kiphan.clipboard;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** How the words inside an element look: what the element says, and else what the one around it said. */
record Face(boolean bold, boolean italic, boolean keepsLines) {

    static final Face PLAIN = new Face(false, false, false);

    Face within(Element element) {
        boolean bold = this.bold;
        boolean italic = this.italic;
        boolean lines = keepsLines;
        switch (element.normalName()) {
            case "b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th" -> bold = true;
            case "i", "em" -> italic = true;
            case "pre" -> lines = true;
            default -> {
                // the style alone decides
            }
        }
        for (String declaration : element.attr("style").toLowerCase(Locale.ROOT).split(";", 60)) {
            int colon = declaration.indexOf(':');
            String value = declaration.substring(colon + 1).strip();
            if (value.equals("inherit")) {
                continue;
            }
            switch (colon < 0 ? "" : declaration.substring(0, colon).strip()) {
                case "font-weight" -> bold = value.startsWith("bold") || value.matches("[6-9]00.*");
                case "font-style" -> italic = value.startsWith("italic") || value.startsWith("oblique");
                case "white-space" -> lines = value.startsWith("pre") || value.startsWith("break-spaces");
                default -> {
                    // colours, sizes and the like are not kept
                }
            }
        }
        return new Face(bold, italic, lines);
    }
}
