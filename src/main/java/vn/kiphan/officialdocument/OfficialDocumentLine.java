package vn.kiphan.officialdocument;

/** One paragraph between the addressees and the signature, numbered and punctuated as it will be typed. */
record OfficialDocumentLine(Look look, String text) {

    /** How a paragraph looks (Nghị định 30/2020/NĐ-CP, Phụ lục I, V). */
    enum Look {
        /** A legal basis: italic. */
        BASIS,
        /** The title of a main part: bold. */
        SECTION,
        /** The title of a clause: bold. */
        HEADING,
        TEXT,
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
