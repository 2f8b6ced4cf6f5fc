package vn.kiphan.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import vn.kiphan.shared.MarklessText;
import vn.kiphan.shared.TypedText;

/**
 * What a cell means in a column of a kind. Empty is "cannot be read for certain": a number of 1.234 may be a thousand that a foreign
 * Excel took for a fraction, and "1:30" may be minutes or hours, so both are for the person to say.
 */
public final class CellReading {

    private static final long FIRST_SERIAL = 32_874;
    private static final long LAST_SERIAL = 73_415;
    private static final long DAY = 86_400;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,3}(?:[. ]\\d{3})+|\\d{1,12})(?:,(\\d{1,6}))?");
    private static final Pattern DAY_AND_TIME = Pattern.compile("(.*?\\d{4})[ ,]+\\d{1,2}[:hg]\\d{2}(?::\\d{2})?.*");

    private CellReading() {}

    /** A day: one of Excel's, its serial number, or a text such as 28/9/2023, "ngày 28-09-2023" or "28/09/2023 08:30". */
    public static Optional<LocalDate> day(SheetCell cell) {
        if (cell.type() == SheetCell.Type.ERROR) {
            return Optional.empty();
        }
        String text = MarklessText.fold(cell.text()).replaceFirst("^ngay ", "");
        boolean serial = cell.type() == SheetCell.Type.NUMBER || text.length() == 5;
        if (serial && WHOLE.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return number >= FIRST_SERIAL && number <= LAST_SERIAL
                    ? Optional.of(DateUtil.getLocalDateTime(number).toLocalDate())
                    : TypedText.day(text);
        }
        Matcher withTime = DAY_AND_TIME.matcher(text);
        return TypedText.day(withTime.matches() ? withTime.group(1) : text);
    }

    /** A time of the day as "19:30": one of Excel's, which is a fraction of a day, or a text such as "19h30". */
    public static Optional<String> time(SheetCell cell) {
        Optional<LocalTime> time = TypedText.time(cell.text());
        if (cell.type() == SheetCell.Type.NUMBER) {
            double part = Double.parseDouble(cell.text());
            time = part >= 0 && part < 1
                    ? Optional.of(LocalTime.ofSecondOfDay(Math.min(Math.round(part * DAY), DAY - 1)))
                    : Optional.empty();
        }
        return time.map(LocalTime::toString).map(text -> text.substring(0, "19:30".length()));
    }

    /** A whole number: 1234, "1.234", "1 234". */
    public static OptionalLong count(SheetCell cell) {
        return switch (cell.type()) {
            case NUMBER ->
                WHOLE.matcher(cell.text()).matches()
                        ? OptionalLong.of(Long.parseLong(cell.text()))
                        : OptionalLong.empty();
            case TEXT -> TypedText.count(cell.text());
            case DATE, ERROR -> OptionalLong.empty();
        };
    }

    /** A number with decimals behind a comma: "1,5", "1.234,5"; or a number of the file. */
    public static Optional<BigDecimal> decimal(SheetCell cell) {
        if (cell.type() == SheetCell.Type.NUMBER) {
            try {
                return Optional.of(new BigDecimal(cell.text()));
            } catch (NumberFormatException none) {
                return Optional.empty();
            }
        }
        Matcher parts = DECIMAL.matcher(cell.text().strip());
        if (cell.type() != SheetCell.Type.TEXT || !parts.matches()) {
            return Optional.empty();
        }
        String whole = parts.group(1).replaceAll("[. ]", "");
        return Optional.of(new BigDecimal(parts.group(2) == null ? whole : whole + "." + parts.group(2)));
    }

    /** Whole minutes: 90, "90 phút", "90'", "1h30", "1 giờ 30 phút", "1,5 giờ". */
    public static OptionalLong minutes(SheetCell cell) {
        OptionalLong plain = count(cell);
        if (plain.isPresent() || cell.type() != SheetCell.Type.TEXT) {
            return plain;
        }
        return TypedText.minutes(cell.text());
    }
}
