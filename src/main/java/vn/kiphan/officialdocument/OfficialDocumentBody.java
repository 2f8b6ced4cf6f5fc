package vn.kiphan.officialdocument;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Bases;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Centred;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Clause;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Dashes;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Heading;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Item;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Paragraph;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Section;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Told;
import vn.kiphan.officialdocument.OfficialDocumentLine.Look;
import vn.kiphan.shared.RomanNumber;

/** Turns bases, blocks and closing into the paragraphs of the body, whatever file they are typed into. */
final class OfficialDocumentBody {

    private static final String END = "./.";

    private final List<OfficialDocumentLine> lines = new ArrayList<>();
    private int section;
    private int clause;

    private OfficialDocumentBody() {}

    static List<OfficialDocumentLine> of(OfficialDocument document) {
        OfficialDocumentBody body = new OfficialDocumentBody();
        body.addBases(document.bases());
        document.body().forEach(body::write);
        body.close(document.closing() == null ? "" : document.closing());
        return body.lines;
    }

    private void write(OfficialDocumentBlock block) {
        switch (block) {
            case Section part -> {
                clause = 0;
                section++;
                add(Look.SECTION, RomanNumber.of(section) + ". " + part.title().toUpperCase(Locale.ROOT));
            }
            case Heading titled -> add(Look.HEADING, nextClause() + titled.title());
            case Clause untitled -> addText(nextClause(), untitled.text());
            case Item item -> addItem(item);
            case Paragraph paragraph -> addText("", paragraph.text());
            case Dashes dashes ->
                OfficialDocumentTyping.punctuated(dashes.lines()).forEach(line -> add(Look.TEXT, "- " + line));
            case Told told -> told.paragraphs().forEach(line -> add(Look.TOLD, line));
            case Bases bases -> addBases(bases.lines());
            case Centred line -> add(Look.CENTRED, line.text());
        }
    }

    private void addBases(List<String> bases) {
        OfficialDocumentTyping.punctuated(bases).forEach(base -> add(Look.BASIS, base));
    }

    private String nextClause() {
        clause++;
        return clause + ". ";
    }

    private void addItem(Item item) {
        String marker = item.marker().isBlank() ? "" : item.marker().strip() + " ";
        if (item.title().isBlank()) {
            addText(marker, item.text());
        } else {
            add(Look.HEADING, marker + item.title());
            addText("", item.text());
        }
    }

    private void addText(String number, String text) {
        String prefix = number;
        for (String line : OfficialDocumentTyping.paragraphs(text)) {
            add(Look.TEXT, prefix + line);
            prefix = "";
        }
    }

    private void add(Look look, String text) {
        lines.add(new OfficialDocumentLine(look, OfficialDocumentTyping.line(text)));
    }

    /** The end mark closes the last sentence, whether that is one of its own or the last of the text. */
    private void close(String closing) {
        if (!closing.isBlank()) {
            add(Look.TEXT, closing);
        }
        if (!lines.isEmpty()) {
            OfficialDocumentLine last = lines.removeLast();
            add(last.look(), OfficialDocumentTyping.withoutEndMark(last.text()) + END);
        }
    }
}
