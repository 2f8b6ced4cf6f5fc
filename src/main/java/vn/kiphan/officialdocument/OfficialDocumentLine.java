package vn.kiphan.officialdocument;

import java.util.List;
import vn.kiphan.shared.MarkedText;

/** One paragraph between the addressees and the signature, numbered and punctuated as it will be typed. */
record OfficialDocumentLine(Look look, String text) {

    /** The words of the paragraph in their faces. */
    List<MarkedText.Run> runs() {
        return look == Look.TOLD
                ? MarkedText.runs(text)
                : List.of(new MarkedText.Run(text, look.bold(), look == Look.BASIS));
    }

    /** How a paragraph looks (Nghị định 30/2020/NĐ-CP, Phụ lục I, V). */
    enum Look {
        /** A legal basis: italic. */
        BASIS,
        /** The title of a main part: bold. */
        SECTION,
        /** The title of a clause: bold. */
        HEADING,
        TEXT,
        /** Text of others, with marks for bold and italics. */
        TOLD,
        /** A line of its own in the middle, bold: “QUYẾT ĐỊNH:”. */
        CENTRED;

        boolean bold() {
            return this == SECTION || this == HEADING || this == CENTRED;
        }

        /** Whether the paragraph stays on the page of the one that follows it. */
        boolean leads() {
            return bold();
        }
    }
}
