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

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[’ʼ‘`´]");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—−]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private MarklessText() {}

    public static String fold(String text) {
        String folded =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        folded = folded.replace('đ', 'd').replace('Đ', 'd');
        folded = APOSTROPHES.matcher(folded).replaceAll("'");
        folded = DASHES.matcher(folded).replaceAll("-");
        return SPACES.matcher(folded).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
