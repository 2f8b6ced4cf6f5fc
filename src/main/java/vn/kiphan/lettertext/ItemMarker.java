package vn.kiphan.lettertext;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbering that a line starts with: {@code II.}, {@code 3.}, {@code 3.1.}, {@code a)} (Decree 30/2020, appendix I, V), {@code Điều 2.} of a decision, "Một là"; offices of the
 * party write {@code I-} and {@code 1-}.
 *
 * @param label as it stands in a path: {@code II}, {@code 3}, {@code 3.1}, {@code a}
 * @param length characters that the numbering takes up in front of the words
 */
public record ItemMarker(Level level, String label, int ordinal, int length) {

    public enum Level {
        ARTICLE,
        ROMAN,
        NUMBER,
        SUBNUMBER,
        SUBSUBNUMBER,
        LETTER
    }

    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";
    private static final Pattern MARKER = Pattern.compile(
            "^(?:Điều (?<article>\\d{1,2})\\s?[.:]\\s*+|(?<word>(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám) là|Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám))\\s?[,:]\\s*+|(?<sub>\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2})?)(?:[.)/:]\\s*+|\\s++)(?=\\D)"
                    + "|(?<number>\\d{1,2})(?:\\s?[.)/]\\s*+(?=\\D)|\\s?[-–]\\s*+(?=\\p{Lu}))"
                    + "|(?<roman>[IVX]{1,5})(?:\\s?[.)/]\\s*+|\\s?[-–]\\s*+)(?=\\p{Lu}|\\p{Ll}{2})"
                    + "|(?<letter>[a-zđ])\\s?[).]\\s*+(?=\\p{L}{2}))(?=.)");

    public static @Nullable ItemMarker of(Line line) {
        return of(line.text());
    }

    public static @Nullable ItemMarker of(String text) {
        Matcher marker = MARKER.matcher(text);
        if (!marker.find()) {
            return null;
        }
        String article = marker.group("article");
        if (article != null) {
            int ordinal = Integer.parseInt(article);
            return new ItemMarker(Level.ARTICLE, Integer.toString(ordinal), ordinal, marker.end());
        }
        String word = marker.group("word");
        if (word != null) {
            int ordinal = ordinal(word);
            return new ItemMarker(Level.NUMBER, Integer.toString(ordinal), ordinal, marker.end());
        }
        String sub = marker.group("sub");
        String number = marker.group("number");
        String roman = marker.group("roman");
        String letter = marker.group("letter");
        if (sub != null) {
            int last = Integer.parseInt(sub.substring(sub.lastIndexOf('.') + 1));
            Level level = sub.indexOf('.') == sub.lastIndexOf('.') ? Level.SUBNUMBER : Level.SUBSUBNUMBER;
            return new ItemMarker(level, sub, last, marker.end());
        }
        if (number != null) {
            int ordinal = Integer.parseInt(number);
            return new ItemMarker(Level.NUMBER, Integer.toString(ordinal), ordinal, marker.end());
        }
        if (roman != null) {
            return new ItemMarker(Level.ROMAN, roman, roman(roman), marker.end());
        }
        return letter == null ? null : new ItemMarker(Level.LETTER, letter, LETTERS.indexOf(letter) + 1, marker.end());
    }

    private static int ordinal(String word) {
        List<String> counted = word.startsWith("Thứ")
                ? List.of("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám")
                : List.of("Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám");
        return counted.indexOf(word.startsWith("Thứ") ? word.substring(4) : word.substring(0, word.indexOf(' '))) + 1;
    }

    private static int roman(String numeral) {
        int sum = 0;
        int last = 0;
        for (int at = numeral.length() - 1; at >= 0; at--) {
            int value = numeral.charAt(at) == 'I' ? 1 : numeral.charAt(at) == 'V' ? 5 : 10;
            sum += value < last ? -value : value;
            last = Math.max(last, value);
        }
        return sum;
    }
}
