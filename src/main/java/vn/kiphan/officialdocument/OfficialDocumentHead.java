package vn.kiphan.officialdocument;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of an official document (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.1–5).
 *
 * @param parentBody the superior body (cơ quan chủ quản), or null for a body that names none
 * @param issuer the issuing body
 * @param number null until the clerk has given one; a blank is left then
 * @param symbol without number and slash: “BC-STTTT”, “STTTT-TTBCXB”
 * @param type the named type, “Báo cáo”; null for an official letter, which shows “V/v” and the subject instead
 * @param stamp null when the document is not urgent
 */
public record OfficialDocumentHead(
        @Nullable String parentBody,
        String issuer,
        @Nullable String number,
        String symbol,
        String place,
        OfficialDocumentDate date,
        @Nullable String type,
        String subject,
        @Nullable OfficialDocumentStamp stamp) {

    private static final Pattern ONE_DIGIT = Pattern.compile("\\d");
    private static final Pattern SPACED_DASH = Pattern.compile("\\s*-\\s*");
    private static final String NUMBER = "Số: ";
    private static final String BLANK = "\u00a0".repeat(8);

    /** The superior body in capitals; empty when the issuer names none. */
    String parentLine() {
        return parentBody == null
                ? ""
                : OfficialDocumentTyping.placed(
                        OfficialDocumentTyping.line(parentBody).toUpperCase(Locale.ROOT));
    }

    /** The number line: “Số: 05/BC-STTTT”; numbers below 10 with a zero before them, no spaces around the dash. */
    String numberLine() {
        return NUMBER + shownNumber() + "/"
                + SPACED_DASH.matcher(symbol.strip()).replaceAll("-").toUpperCase(Locale.ROOT);
    }

    /** What stands under the number of an official letter: “V/v …”. */
    String about() {
        String line = OfficialDocumentTyping.line(subject);
        return line.isEmpty() ? "" : "V/v " + line;
    }

    String placeAndDateLine() {
        return place.strip() + ", " + date.inWords();
    }

    /** What an appendix says of the document that it belongs to: “Kèm theo Báo cáo số … ngày … của …”. */
    public String attachedTo() {
        String kind = type == null ? "Công văn" : type.strip();
        String numbered = numberLine().substring(NUMBER.length());
        return "Kèm theo " + kind + " số " + numbered + " " + date.inWords() + " của " + issuer.strip();
    }

    private String shownNumber() {
        if (number == null || number.isBlank()) {
            return BLANK;
        }
        String given = number.strip();
        return ONE_DIGIT.matcher(given).matches() ? "0" + given : given;
    }
}
