package vn.kiphan.spreadsheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;
import vn.kiphan.shared.Vietnam;

/** Numbers and days as a workbook stores them, written as people here write them. */
final class CellDays {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
    private static final int MOST_DIGITS = 40;

    private CellDays() {}

    /** A day that Excel counts since 1900 or 1904; empty for what is none, for a time without a day and for a negative number. */
    static String ofSerial(String serial, boolean since1904) {
        try {
            double number = Double.parseDouble(serial);
            if (number < 1 || !DateUtil.isValidExcelDate(number)) {
                return "";
            }
            LocalDateTime moment = DateUtil.getLocalDateTime(number, since1904, true);
            return moment == null ? "" : write(moment);
        } catch (NumberFormatException none) {
            return "";
        }
    }

    /** A day as ISO 8601 writes it, which Excel also stores; the text itself when it is none. */
    static String ofIso(String text) {
        try {
            return text.length() <= 10
                    ? Vietnam.DAY.format(LocalDate.parse(text))
                    : write(LocalDateTime.parse(text.endsWith("Z") ? text.substring(0, text.length() - 1) : text));
        } catch (DateTimeException none) {
            return text;
        }
    }

    private static String write(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? Vietnam.DAY.format(moment) : MOMENT.format(moment);
    }

    /** A number without an exponent and without the trailing digits of binary fractions: 1.5, 1234. */
    static String plain(String text) {
        try {
            double number = Double.parseDouble(text);
            String plain = text.length() > MOST_DIGITS || Math.abs(number) > 1e18 || !Double.isFinite(number)
                    ? text
                    : new BigDecimal(Double.toString(number))
                            .stripTrailingZeros()
                            .toPlainString();
            return plain.equals("-0") ? "0" : plain;
        } catch (NumberFormatException none) {
            return text;
        }
    }
}
