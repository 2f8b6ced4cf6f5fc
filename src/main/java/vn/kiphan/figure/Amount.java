package vn.kiphan.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.indicator.Measure;
import vn.kiphan.shared.MarklessText;
import vn.kiphan.shared.TypedText;
import vn.kiphan.spreadsheet.CellReading;
import vn.kiphan.spreadsheet.SheetCell;

/**
 * What a typed figure says: "1.234" is one thousand two hundred and thirty-four, "1,5" and "1.5" are one and a half where the
 * indicator takes a fraction and no count where it does not, minutes and hours may be typed as "1 giờ 30 phút" or "90'", and the two things that are no number may be said in words.
 */
record Amount(Standing standing, @Nullable BigDecimal number) {

    static final Amount EMPTY = new Amount(Standing.EMPTY, null);
    static final Amount UNREADABLE = new Amount(Standing.UNREADABLE, null);

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,11}");
    private static final BigDecimal MOST = new BigDecimal("900000000000");
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);
    private static final Set<String> NONE = Set.of("khong phat sinh", "khong co");
    private static final Set<String> NO_MEANS = Set.of("khong co phuong tien", "khong co phuong tien thuc hien");

    static Amount of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    static Amount of(BigDecimal number) {
        return new Amount(Standing.NUMBER, TypedText.even(number));
    }

    /** Reads a figure of an indicator with that measure and so many digits behind the comma. */
    static Amount read(String typed, String measure, int decimals) {
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
        return number(text, withoutMeasure(folded, measure), measure, decimals)
                .filter(number -> number.compareTo(MOST) <= 0)
                .map(Amount::of)
                .orElse(UNREADABLE);
    }

    private static Optional<BigDecimal> number(String text, String folded, String measure, int decimals) {
        if (Measure.inMinutes(measure) && decimals == 0) {
            return minutes(text);
        }
        Optional<BigDecimal> amount = TypedText.amount(folded);
        if (amount.isPresent()) {
            return amount.filter(number -> number.scale() <= decimals);
        }
        return Measure.inHours(measure) ? minutes(text).map(minutes -> hours(minutes, decimals)) : Optional.empty();
    }

    private static Optional<BigDecimal> minutes(String text) {
        OptionalLong minutes = CellReading.minutes(new SheetCell(1, 0, SheetCell.Type.TEXT, text));
        return minutes.isPresent() ? Optional.of(BigDecimal.valueOf(minutes.getAsLong())) : Optional.empty();
    }

    /** What minutes of entries come to in an indicator that is given in hours. */
    static BigDecimal hours(BigDecimal minutes, int decimals) {
        return TypedText.even(minutes.divide(HOUR, decimals, RoundingMode.HALF_UP));
    }

    /** Whether it is a number that only its fraction keeps out. */
    static boolean hasFraction(String typed, String measure) {
        return TypedText.amount(withoutMeasure(MarklessText.fold(typed.strip()), measure))
                .filter(number -> number.scale() > 0)
                .isPresent();
    }

    /** "12 tin" is twelve where the measure is "tin", and "12%" where it is "%". */
    private static String withoutMeasure(String folded, String measure) {
        String unit = MarklessText.fold(measure);
        boolean attached = unit.equals("%") || folded.endsWith(" " + unit);
        return attached && folded.endsWith(unit)
                ? folded.substring(0, folded.length() - unit.length()).strip()
                : folded;
    }
}
