package vn.kiphan.dispatch;

import vn.kiphan.shared.MarklessText;

/** What the kind of a document decides about its form (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.5 and II.9; Phụ lục III). */
enum DocumentShape {
    /** An official letter (công văn): “V/v” under the number, “Kính gửi”, no named type. */
    LETTER,
    /** A named document to somebody, to superior bodies as a rule: type and subject in the middle, and “Kính gửi”. */
    ADDRESSED,
    /** A decision or resolution: the authority, the bases, then what is decided in articles. */
    DECISION,
    /** A telegram: “… điện:” in place of “Kính gửi”. */
    TELEGRAM,
    /** Any other named document: type and subject in the middle, no “Kính gửi”. */
    NAMED;

    static DocumentShape of(String documentType) {
        return switch (MarklessText.fold(documentType)) {
            case "", "cong van" -> LETTER;
            case "bao cao", "to trinh", "giay moi" -> ADDRESSED;
            case "quyet dinh", "nghi quyet" -> DECISION;
            case "cong dien" -> TELEGRAM;
            default -> NAMED;
        };
    }

    boolean hasAddressees() {
        return this == LETTER || this == ADDRESSED;
    }
}
