package vn.kiphan.amendment;

import vn.kiphan.letter.LetterType;

/** What an amendment does. A wrong content is replaced, a wrong form is corrected (Decree 30/2020/ND-CP, article 18). */
public enum AmendmentKind {
    NEW_DEADLINE,
    NEW_TASK,
    CORRECTION,
    REPLACEMENT,
    /** The directive is withdrawn, by an official letter of its own or, just issued by mistake, without one. */
    RECALL;

    /**
     * The type of the document that announces it: a mistake of form is corrected and a directive recalled by an official letter, content is changed by a document
     * of the same form (Decree 30/2020/ND-CP, article 18, clause 2).
     */
    String documentType(String ofDirective) {
        boolean letter = this == CORRECTION || this == RECALL || ofDirective.isBlank();
        return letter ? LetterType.OFFICIAL_LETTER.officialName() : ofDirective;
    }

    /** Whether a document of its own announces it. A replacement is announced by the directive that takes the place. */
    public boolean hasDocument() {
        return this != REPLACEMENT;
    }
}
