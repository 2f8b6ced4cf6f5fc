package vn.kiphan.lettertext;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.kiphan.lettertext.UnreadableLetter.Reason;

/**
 * Text of a .docx in reading order: a paragraph to a line, a table cell by cell, automatic numbering written out, deleted words left out.
 *
 * <p>Reads the XML as a stream, without document type definitions and without following any reference.
 */
final class DocxText {

    private static final String DOCUMENT = "word/document.xml";
    private static final String NUMBERING = "word/numbering.xml";
    private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "Fallback", "sectPr", "instrText");
    private static final int DEEPEST = 2_000;

    private final StringBuilder text = new StringBuilder();
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
    private final DocxNumbering numbering;
    private int tables;
    private int properties;
    private @Nullable String numId;
    private @Nullable String level;

    private DocxText(DocxNumbering numbering) {
        this.numbering = numbering;
    }

    static String of(byte[] content) {
        ZipParts zip = ZipParts.of(content, name -> name.equals(DOCUMENT) || name.equals(NUMBERING));
        byte[] document = zip.part(DOCUMENT);
        if (document == null) {
            throw new UnreadableLetter(Reason.NOT_A_LETTER_FILE);
        }
        try {
            byte[] numbers = zip.part(NUMBERING);
            DocxText docx = new DocxText(numbers == null ? DocxNumbering.none() : DocxNumbering.of(reader(numbers)));
            docx.read(reader(document));
            return docx.text.toString();
        } catch (XMLStreamException | RuntimeException broken) {
            if (broken instanceof UnreadableLetter said) {
                throw said;
            }
            throw new UnreadableLetter(Reason.DAMAGED, broken);
        }
    }

    private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no reference is followed");
        });
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new UnreadableLetter(Reason.DAMAGED);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (LEFT_OUT.contains(xml.getLocalName())) {
                    skip(xml);
                    continue;
                }
                depth++;
                if (depth > DEEPEST || text.length() > LetterFile.LONGEST_TEXT) {
                    throw new UnreadableLetter(Reason.TOO_LARGE);
                }
                start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                end(xml.getLocalName());
            }
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "tbl" -> tables++;
            case "p" -> {
                paragraphs.push(new StringBuilder());
                numId = null;
                level = null;
            }
            case "numId" -> numId = DocxNumbering.value(xml);
            case "ilvl" -> level = DocxNumbering.value(xml);
            case "t" -> readWords(xml);
            case "tab" -> append(properties == 0 ? "\t" : "");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "pPr", "rPr" -> properties++;
            default -> {}
        }
    }

    /** Reads on to the end of the run of text that has just started. */
    private void readWords(XMLStreamReader xml) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isCharacters()) {
                append(xml.getText());
            }
        }
    }

    private void append(String words) {
        StringBuilder open = paragraphs.peek();
        if (open != null) {
            open.append(words);
        }
    }

    private void end(String element) {
        switch (element) {
            case "pPr", "rPr" -> properties--;
            case "tbl" -> tables--;
            case "tc" -> text.append('\n');
            case "p" -> {
                StringBuilder paragraph = paragraphs.poll();
                if (paragraph != null) {
                    text.append(paragraph).append(tables > 0 ? "\n" : "\n\n");
                }
            }
            case "numPr" -> append(numbering.next(numId, level));
            default -> {}
        }
    }
}
