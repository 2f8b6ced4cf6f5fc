package vn.kiphan.officialdocument;

import java.util.List;

/** A part of the body of an official document, in the order of reading. */
public sealed interface OfficialDocumentBlock {

    /** A main part: “I. TITLE”, capitals and bold, numbered through the document. */
    record Section(String title) implements OfficialDocumentBlock {}

    /** A clause with a title: “1. Title”, bold, numbered within its section. */
    record Heading(String title) implements OfficialDocumentBlock {}

    /** A clause without a title: “1. Text”, numbered on from the headings of its section. */
    record Clause(String text) implements OfficialDocumentBlock {}

    /**
     * Something asked for, with a number of its own, as directives have them in a tree.
     *
     * @param marker as it is typed: “1.”, “2.1.”, “a)”; empty for an item without a number
     * @param title set in bold above the text; empty when there is none
     */
    record Item(String marker, String title, String text) implements OfficialDocumentBlock {}

    /** Legal bases among the blocks, for documents in which something stands above them: in italics, ended as dashes are. */
    record Bases(List<String> lines) implements OfficialDocumentBlock {

        public Bases {
            lines = List.copyOf(lines);
        }
    }

    /** A line of its own in the middle, in bold: “QUYẾT ĐỊNH:”. */
    record Centred(String text) implements OfficialDocumentBlock {}

    /** Text; a line end begins a new paragraph. */
    record Paragraph(String text) implements OfficialDocumentBlock {}

    /** What others wrote, in paragraphs as they stand; bold and italics are marked as {@link vn.kiphan.shared.MarkedText} has them. */
    record Told(List<String> paragraphs) implements OfficialDocumentBlock {

        public Told {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** Lines with a dash, ended by “;” and the last one by “.”. */
    record Dashes(List<String> lines) implements OfficialDocumentBlock {

        public Dashes {
            lines = List.copyOf(lines);
        }
    }
}
