package vn.kiphan.dispatch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number in front of an item as it is typed, made from its path (Nghị định 30/2020/NĐ-CP, Phụ lục I, V): II., 3., 3.1., a). */
final class ItemMarker {

    private static final Pattern NUMBERS = Pattern.compile("(?:^|\\.)(\\d{1,3}(?:\\.\\d{1,3})*)$");
    private static final Pattern ROMAN = Pattern.compile("[IVXL]+");
    private static final Pattern LETTER = Pattern.compile("\\p{Ll}");

    private ItemMarker() {}

    /** A path of II.3.1.a ends in the letter, one of II.3.1 in the numbers; what is no number stays as it was typed. */
    static String of(String path) {
        String typed = path.strip();
        String last = typed.substring(typed.lastIndexOf('.') + 1);
        if (LETTER.matcher(last).matches()) {
            return last + ")";
        }
        Matcher numbers = NUMBERS.matcher(typed);
        if (numbers.find()) {
            return numbers.group(1) + ".";
        }
        if (ROMAN.matcher(last).matches()) {
            return last + ".";
        }
        return typed.isEmpty() || typed.matches(".*\\p{Punct}") ? typed : typed + ".";
    }
}
