package vn.kiphan.spreadsheet;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kiphan.shared.XmlText;

/**
 * Text as a cell may hold it: never the beginning of a formula, in Excel, LibreOffice or after saving as CSV.
 *
 * <p>A cell that starts with one of {@code = + - @}, their full-width or small forms, a tab or a line end, also behind spaces or quotation
 * marks, gets an apostrophe before it (OWASP ASVS 5.0, 1.2.10). {@code _x0041_}, which Excel reads as the letter A, stays as typed.
 */
final class SheetText {

    /** Excel's limit for one cell. */
    static final int LONGEST = 32_767;

    private static final String CUT_OFF = "…";
    private static final String SKIPPED = "\"'`“”„‘’‚«»＂＇";
    private static final Pattern EXCEL_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SheetText() {}

    static String of(String text) {
        String safe = startsFormula(text) ? "'" + XmlText.clean(text) : XmlText.clean(text);
        if (safe.length() > LONGEST) {
            int end = LONGEST - CUT_OFF.length();
            safe = safe.substring(0, Character.isHighSurrogate(safe.charAt(end - 1)) ? end - 1 : end) + CUT_OFF;
        }
        return EXCEL_ESCAPE.matcher(safe).replaceAll(Matcher.quoteReplacement("_x005F_"));
    }

    /** What Excel's own escapes stand for: {@code _x0041_} is the letter A. POI does the same for shared texts. */
    static String unescape(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    /** The text as it was before {@link #of} made it safe, when a sheet comes back that was written here. */
    static String back(String text) {
        return text.startsWith("'") && startsFormula(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean startsFormula(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\r' || c == '\n') {
                return true;
            }
            if (!passedOver(c)) {
                return "=+-@".contains(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            }
        }
        return false;
    }

    private static boolean passedOver(char c) {
        return SKIPPED.indexOf(c) >= 0
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
