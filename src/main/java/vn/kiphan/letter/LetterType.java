package vn.kiphan.letter;

import org.jspecify.annotations.Nullable;
import vn.kiphan.lettertext.LetterText;

/**
 * The kinds of official document that carry directives and reports (Decree 30/2020, article 7 and appendix III).
 *
 * <p>An official letter has no abbreviation: its symbol names the body and the section only.
 */
public enum LetterType {
    OFFICIAL_LETTER("Công văn", ""),
    RESOLUTION("Nghị quyết", "NQ"),
    DECISION("Quyết định", "QĐ"),
    DIRECTIVE("Chỉ thị", "CT"),
    ANNOUNCEMENT("Thông cáo", "TC"),
    NOTICE("Thông báo", "TB"),
    GUIDANCE("Hướng dẫn", "HD"),
    PROGRAMME("Chương trình", "CTr"),
    PLAN("Kế hoạch", "KH"),
    SCHEME("Phương án", "PA"),
    PROJECT("Đề án", "ĐA"),
    REPORT("Báo cáo", "BC"),
    PROPOSAL("Tờ trình", "TTr"),
    TELEGRAM("Công điện", "CĐ"),
    INVITATION("Giấy mời", "GM");

    private final String officialName;
    private final String abbreviation;

    LetterType(String officialName, String abbreviation) {
        this.officialName = officialName;
        this.abbreviation = abbreviation;
    }

    /** The name as the decree writes it. */
    public String officialName() {
        return officialName;
    }

    /** The abbreviation in a document's symbol; empty for an official letter. */
    public String abbreviation() {
        return abbreviation;
    }

    String folded() {
        return LetterText.fold(officialName);
    }

    /** The type that a title line names and nothing else; null when there is none. */
    static @Nullable LetterType titled(String foldedLine) {
        for (LetterType type : values()) {
            if (type.folded().equals(foldedLine)) {
                return type;
            }
        }
        return null;
    }

    /** The type that a symbol such as {@code BC-STTTT} starts with; null when it names a body only. */
    static @Nullable LetterType ofSymbol(String symbol) {
        String first = symbol.split("[-/]", 2)[0];
        for (LetterType type : values()) {
            if (!type.abbreviation.isEmpty() && type.abbreviation.equalsIgnoreCase(first)) {
                return type;
            }
        }
        return null;
    }
}
