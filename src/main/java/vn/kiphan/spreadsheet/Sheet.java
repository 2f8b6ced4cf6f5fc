package vn.kiphan.spreadsheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ListFormulaDataValidation;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.Vietnam;

/**
 * One sheet of a {@link SheetExport}, written row by row.
 *
 * <p>A cell is shown by the type of its value: {@code String} and {@code URI} as text, {@code Integer} and {@code Long} as a whole number,
 * {@code BigDecimal} and {@code Double} as a number with decimals, {@code LocalDate} as dd/MM/yyyy, {@code Instant} and
 * {@code LocalDateTime} as dd/MM/yyyy HH:mm in Vietnam, {@code null} as an empty cell. Anything else is an {@code IllegalArgumentException}.
 */
public final class Sheet {

    private static final int ROWS_HELD = 100;
    private static final int ROWS_OFFERED = 6_000;
    /** The height of a line of the font in points, and the most that Excel takes for a row. */
    private static final double LINE = 15.75;

    private static final double HIGHEST = 400;
    private static final String WHOLE = "#,##0";
    private static final String DECIMAL = "#,##0.##";
    private static final String DATE = "dd/mm/yyyy";
    private static final String DATE_TIME = "dd/mm/yyyy hh:mm";

    private final Worksheet worksheet;
    private final SheetHead head;
    private final int headingRow;
    private int next;

    Sheet(Worksheet worksheet, SheetHead head) {
        this.worksheet = worksheet;
        this.head = head;
        for (int column = 0; column < head.columns().size(); column++) {
            worksheet.width(column, head.columns().get(column).width());
        }
        writeTitles();
        headingRow = next;
        writeHeadings();
        setUpPrint();
    }

    /** Writes one row; missing cells stay empty, more cells than columns are an {@code IllegalArgumentException}. */
    public Sheet row(@Nullable Object... values) throws IOException {
        return write(false, values);
    }

    /** Writes one row in bold, for sums. */
    public Sheet total(@Nullable Object... values) throws IOException {
        return write(true, values);
    }

    /** Offers a list, which stands in a column of another sheet, for every cell of a column; something else may be written there. */
    public Sheet offer(int column, SheetHead list, int listColumn, int size) {
        offered(column, list, listColumn, size).showErrorMessage(false);
        return this;
    }

    /** Offers a list likewise, and refuses anything else with a title and a sentence. */
    public Sheet offerOnly(int column, SheetHead list, int listColumn, int size, String title, String sentence) {
        offered(column, list, listColumn, size)
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(title)
                .error(sentence);
        return this;
    }

    private ListFormulaDataValidation offered(int column, SheetHead list, int listColumn, int size) {
        String letters = SheetCell.letters(listColumn);
        return worksheet
                .range(headingRow + 1, column, headingRow + ROWS_OFFERED, column)
                .validateWithListByFormula("'" + list.name() + "'!$" + letters + "$" + list.firstRow() + ":$" + letters
                        + "$" + (list.firstRow() + size - 1))
                .allowBlank(true)
                // written out even when nothing is shown, and null without them
                .errorTitle("")
                .error("");
    }

    /** A column for the computer, which a person does not see. */
    public Sheet hide(int column) {
        worksheet.hideColumn(column);
        return this;
    }

    /** A sheet of lists for other sheets, which a person does not see. */
    public Sheet hideAll() {
        worksheet.setVisibilityState(VisibilityState.HIDDEN);
        return this;
    }

    void end() throws IOException {
        worksheet.setAutoFilter(
                headingRow, 0, Math.max(headingRow, next - 1), head.columns().size() - 1);
        worksheet.finish();
    }

    private void writeTitles() {
        for (String title : head.titles()) {
            text(0, title);
            worksheet.style(next, 0).bold().fontSize(next == 0 ? 14 : 12).set();
            next++;
        }
        text(0, head.madeFrom());
        worksheet.style(next, 0).italic().set();
        next += 2;
    }

    private void writeHeadings() {
        List<SheetColumn> columns = head.columns();
        for (int column = 0; column < columns.size(); column++) {
            text(column, columns.get(column).heading());
            worksheet
                    .style(next, column)
                    .bold()
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
        makeRoom(columns.stream().map(SheetColumn::heading).toArray());
        next++;
        worksheet.freezePane(0, next);
    }

    private void setUpPrint() {
        worksheet.paperSize(PaperSize.A4_PAPER);
        worksheet.pageOrientation(head.landscape() ? "landscape" : "portrait");
        worksheet.setFitToPage(true);
        worksheet.fitToWidth((short) 1);
        worksheet.fitToHeight((short) 0);
        worksheet.repeatRows(headingRow);
        worksheet.footer("&P/&N", Position.CENTER);
    }

    private Sheet write(boolean bold, @Nullable Object... values) throws IOException {
        if (values.length > head.columns().size()) {
            throw new IllegalArgumentException(
                    values.length + " cells in " + head.columns().size() + " columns");
        }
        for (int column = 0; column < values.length; column++) {
            String format = cell(column, values[column]);
            StyleSetter style = worksheet.style(next, column);
            style.borderStyle(BorderStyle.THIN).verticalAlignment("top");
            if (format == null) {
                style.wrapText(true);
            } else {
                style.format(format);
            }
            if (bold) {
                style.bold();
            }
            style.set();
        }
        makeRoom(values);
        next++;
        if (next % ROWS_HELD == 0) {
            worksheet.flush();
        }
        return this;
    }

    /** Room for texts that take several lines: not every program makes it by itself when it opens the file. */
    private void makeRoom(@Nullable Object... values) {
        int most = 1;
        for (int column = 0; column < values.length; column++) {
            if (values[column] instanceof String text) {
                most = Math.max(
                        most, CellLines.of(text, head.columns().get(column).width()));
            }
        }
        if (most > 1) {
            worksheet.rowHeight(next, Math.min(most * LINE, HIGHEST));
        }
    }

    /** Writes the value and returns the format of its number, or null for text. */
    private @Nullable String cell(int column, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text(column, text);
            case URI link -> text(column, link.toString());
            case Integer number -> number(column, number, WHOLE);
            case Long number -> number(column, number, WHOLE);
            case BigDecimal number -> number(column, number, number.scale() > 0 ? DECIMAL : WHOLE);
            case Double number -> number(column, number, DECIMAL);
            case LocalDate day -> {
                worksheet.value(next, column, day);
                yield DATE;
            }
            case LocalDateTime time -> time(column, time);
            case Instant instant -> time(column, Vietnam.at(instant).toLocalDateTime());
            default -> throw new IllegalArgumentException("no cell for a " + value.getClass());
        };
    }

    private @Nullable String text(int column, String text) {
        worksheet.inlineString(next, column, SheetText.of(text));
        return null;
    }

    private String number(int column, Number number, String format) {
        worksheet.value(next, column, number);
        return format;
    }

    private String time(int column, LocalDateTime time) {
        worksheet.value(next, column, time);
        return DATE_TIME;
    }
}
