package vn.kiphan.figure;

import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.MarklessText;
import vn.kiphan.shared.TypedText;
import vn.kiphan.spreadsheet.CellReading;
import vn.kiphan.spreadsheet.SheetCell;

/**
 * What a typed figure says: "1.234" is one thousand two hundred and thirty-four, "1,5" and "1.5" are no count, minutes may be typed as
 * "1 giờ 30 phút" or "90'", and the two things that are no number may be said in words.
 */
record Amount(Standing standing, @Nullable Long number) {

    static final Amount EMPTY = new Amount(Standing.EMPTY, null);
    static final Amount UNREADABLE = new Amount(Standing.UNREADABLE, null);

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,11}");
    private static final long MOST = 900_000_000_000L;
    private static final Set<String> NONE = Set.of("khong phat sinh", "khong co");
    private static final Set<String> NO_MEANS = Set.of("khong co phuong tien", "khong co phuong tien thuc hien");

    static Amount of(long number) {
        return new Amount(Standing.NUMBER, number);
    }

    /** Reads a figure of an indicator with that measure. */
    static Amount read(String typed, String measure) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return EMPTY;
        }
        // the usual case, read many times for one page
        if (PLAIN.matcher(text).matches()) {
            return of(Long.parseLong(text));
        }
        String folded = MarklessText.fold(text);
        if (NONE.contains(folded)) {
            return new Amount(Standing.NONE, null);
        }
        if (NO_MEANS.contains(folded)) {
            return new Amount(Standing.NO_MEANS, null);
        }
        OptionalLong number = inMinutes(measure)
                ? CellReading.minutes(new SheetCell(1, 0, SheetCell.Type.TEXT, text))
                : TypedText.count(withoutMeasure(folded, measure));
        return number.isPresent() && number.getAsLong() <= MOST ? of(number.getAsLong()) : UNREADABLE;
    }

    static boolean inMinutes(String measure) {
        return MarklessText.fold(measure).startsWith("phut");
    }

    /** "12 tin" is twelve where the measure is "tin". */
    private static String withoutMeasure(String folded, String measure) {
        String unit = " " + MarklessText.fold(measure);
        return folded.endsWith(unit) ? folded.substring(0, folded.length() - unit.length()) : folded;
    }
}
