package vn.kiphan.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text folded for search and comparison: no tone and no diacritic, đ as d, one apostrophe, one dash, single spaces, lower case.
 *
 * <p>{@code "Đắk R’Lấp"} and {@code "dak r'lap"} fold to the same text, and so do {@code "hoà"} and {@code "hòa"}. The SQL function
 * {@code fold(text)} does the same in the database.
 */
public final class MarklessText {

    /** The blocks of combining marks and no more: the vowel signs of Thai or Khmer are letters, not decoration. */
    private static final Pattern MARKS =
            Pattern.compile("[\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]+");

    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2019\\u02bc\\u2018`\\u00b4]");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2014\\u2212]");
    private static final Pattern SPACES = Pattern.compile("[\\t-\\r\\x1c- \\x85\\u1680\\u2028\\u2029]+");

    private MarklessText() {}

    public static String fold(String text) {
        // apostrophes first: normalised, the acute accent becomes a space and a mark
        String folded = APOSTROPHES.matcher(text).replaceAll("'");
        folded = Normalizer.normalize(folded, Normalizer.Form.NFKD);
        folded = MARKS.matcher(folded).replaceAll("");
        folded = folded.replace('đ', 'd').replace('Đ', 'd');
        folded = DASHES.matcher(folded).replaceAll("-");
        folded = SPACES.matcher(folded).replaceAll(" ");
        return folded.strip().toLowerCase(Locale.ROOT);
    }
}
