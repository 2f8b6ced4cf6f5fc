package vn.kiphan.unit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.kiphan.shared.MarklessText;

/**
 * The words of a recipient line that tell recipients apart: without marks, without bullets and punctuation, without the small words
 * and without the name of the province that letters add or leave out.
 */
record RecipientWords(List<String> words) {

    /** "tỉnh Đắk Nông": the province is the same for all groups. The capital letters tell where its name ends. */
    private static final Pattern PROVINCE = Pattern.compile("\\b[Tt]ỉnh((?:\\s+\\p{Lu}[\\p{L}’']*){1,3})");

    /** "các huyện, thành phố Gia Nghĩa": all districts and the one city; "huyện Đắk Mil" is one unit and is left alone. */
    private static final Pattern CITY_AFTER_DISTRICTS = Pattern.compile(
            "(huyện(?:,| và|, thị xã và|, thị xã,)\\s+(?:thành phố|TP\\.?))(?:\\s+\\p{Lu}[\\p{L}’']*){1,3}");

    private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z0-9]+");

    private static final Set<String> SMALL_WORDS = Set.of(
            "kinh", "gui", "cac", "nhung", "toan", "cua", "va", "tren", "dia", "ban", "tinh", "trong", "thuoc", "tai",
            "o");

    static RecipientWords of(String line) {
        String text = java.text.Normalizer.normalize(line, java.text.Normalizer.Form.NFC);
        text = PROVINCE.matcher(text).replaceAll(" ");
        text = CITY_AFTER_DISTRICTS.matcher(text).replaceAll("$1");
        String folded = MarklessText.fold(text).replace("'", "");
        return new RecipientWords(NOT_LETTERS
                .splitAsStream(folded)
                .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
                .toList());
    }

    /**
     * Whether both name the same recipients: the same words in any order ("xã, phường" and "phường, xã"), or the same letters however
     * abbreviations are spaced ("VH TT & TT" and "VHTT&TT").
     */
    boolean meanTheSameAs(RecipientWords other) {
        return !words.isEmpty()
                && (new LinkedHashSet<>(words).equals(new LinkedHashSet<>(other.words))
                        || String.join("", words).equals(String.join("", other.words)));
    }
}
