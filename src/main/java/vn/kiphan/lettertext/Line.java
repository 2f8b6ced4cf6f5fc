package vn.kiphan.lettertext;

import java.util.regex.Pattern;

/** One line of a letter, trimmed, with its offsets; {@code afterGap} when an empty or a ruled line stands above it. */
public record Line(int start, int end, String text, String folded, boolean afterGap) {

    private static final Pattern RULE_OR_PAGE = Pattern.compile(
            "[-_=*.~…\\s]*|-?\\s?\\d{1,3}\\s?-?|(?:.{3,70}[-|]\\s?)?trang\\s\\d{1,3}(\\s?/\\s?\\d{1,3})?|https?://\\S++");

    private static final String SENTENCE_ENDS = ".;:!?…";

    /** A ruled line, a page number, the address of the page that it was copied from. */
    public boolean saysNothing() {
        return RULE_OR_PAGE.matcher(folded).matches();
    }

    public boolean startsWithDash() {
        return startsWithDash(folded);
    }

    public static boolean startsWithDash(String folded) {
        return folded.length() > 1 && (folded.charAt(0) == '-' || folded.charAt(0) == '+' || folded.charAt(0) == '*');
    }

    public boolean startsSmall() {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    /** Whether a sentence or a list entry ends with this line. */
    public boolean ends() {
        return ends(text);
    }

    public static boolean ends(String text) {
        int last = text.length() - 1;
        while (last > 0 && ")]”\"’'".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
    }

    /** Whether most letters are capitals, as in the names of bodies and positions. */
    public boolean isCapitals() {
        return isCapitals(text);
    }

    public static boolean isCapitals(String words) {
        int capitals = 0;
        int small = 0;
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (Character.isLowerCase(c)) {
                small++;
            }
        }
        return capitals >= 2 && capitals > 5 * small;
    }
}
