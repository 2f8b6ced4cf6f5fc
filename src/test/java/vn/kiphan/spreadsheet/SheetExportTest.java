package vn.kiphan.spreadsheet;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiphan.shared.ZipGuard;

class SheetExportTest {

    private static final String MADE_FROM = "Lập lúc 08:00 ngày 05/10/2023, từ 41 báo cáo đã chấp nhận";
    private static final int FIRST_ROW = 5;

    @Test
    void titlesProvenanceAndHeadingStandAboveTheRows() throws IOException {
        try (XSSFWorkbook workbook = written("Tin bài", List.of("một", 2))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(text(sheet, 0, 0)).isEqualTo("BẢNG TỔNG HỢP");
            assertThat(text(sheet, 1, 0)).isEqualTo("Đắk Nông");
            assertThat(text(sheet, 2, 0)).isEqualTo(MADE_FROM);
            assertThat(text(sheet, 4, 0)).isEqualTo("Đơn vị");
            assertThat(bold(sheet.getRow(0).getCell(0))).isTrue();
            assertThat(bold(sheet.getRow(4).getCell(1))).isTrue();
            assertThat(sheet.getColumnWidth(0) / 256.0).isEqualTo(42);
        }
    }

    @Test
    void longTextsHaveRoomForEachOfTheirLines() throws IOException {
        String long42 = "một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn";
        try (XSSFWorkbook workbook = written("Tin bài", List.of("một", 2), List.of(long42, 3), List.of("a\nb\nc", 4))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(FIRST_ROW).getHeightInPoints()).isEqualTo(sheet.getDefaultRowHeightInPoints());
            assertThat(sheet.getRow(FIRST_ROW + 1).getHeightInPoints()).isEqualTo(31.5f);
            assertThat(sheet.getRow(FIRST_ROW + 2).getHeightInPoints()).isEqualTo(47.25f);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', 10, 1",
        "vừa đủ chỗ, 10, 1",
        "thừa một chữ, 10, 2",
        "https://bao-thu.vn/tin-bai/1, 10, 3",
        "xem https://bao-thu.vn/tin-bai/1, 10, 4"
    })
    void wordsStayWholeAsFarAsTheyFit(String text, double width, int lines) {
        assertThat(CellLines.of(text, width)).isEqualTo(lines);
    }

    @Test
    void theHeadingStaysInViewIsFilteredAndRepeatedInPrint() throws IOException {
        try (XSSFWorkbook workbook = written("Tin bài", List.of("một", 2), List.of("hai", 3))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) FIRST_ROW);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A5:C7");
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(4);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        }
    }

    @Test
    void aPortraitSheetIsPrintedPortrait() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetExport export = new SheetExport(out)) {
            export.sheet(new SheetHead("A", List.of(), MADE_FROM, List.of(SheetColumn.narrow("Số")), false));
        }
        try (XSSFWorkbook workbook = read(out)) {
            assertThat(workbook.getSheetAt(0).getPrintSetup().getLandscape()).isFalse();
        }
    }

    @Test
    void everyValueKeepsItsType() throws IOException {
        try (XSSFWorkbook workbook = written(
                "Kiểu",
                List.of("chữ", 1_234, 5_000_000_000L),
                List.of(new BigDecimal("1.5"), 2.25, LocalDate.of(2023, 9, 28)),
                List.of(
                        LocalDateTime.of(2023, 9, 28, 23, 59),
                        Instant.parse("2023-09-28T16:59:00Z"),
                        URI.create("https://vi.example/a?b=c")))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(cell(sheet, 0, 1).getNumericCellValue()).isEqualTo(1234);
            assertThat(cell(sheet, 0, 1).getCellStyle().getDataFormatString()).isEqualTo("#,##0");
            assertThat(cell(sheet, 0, 2).getNumericCellValue()).isEqualTo(5e9);
            assertThat(cell(sheet, 1, 0).getNumericCellValue()).isEqualTo(1.5);
            assertThat(shown(cell(sheet, 1, 2))).isEqualTo("28/09/2023");
            assertThat(DateUtil.isCellDateFormatted(cell(sheet, 1, 2))).isTrue();
            assertThat(shown(cell(sheet, 2, 0))).isEqualTo("28/09/2023 23:59");
            assertThat(shown(cell(sheet, 2, 1))).isEqualTo("28/09/2023 23:59");
            assertThat(cell(sheet, 2, 2).getStringCellValue()).isEqualTo("https://vi.example/a?b=c");
            assertThat(cell(sheet, 2, 2).getHyperlink()).isNull();
        }
    }

    @Test
    void nothingIsAnEmptyCellAndNotAZero() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetExport export = new SheetExport(out)) {
            export.sheet(head("A")).row("x", null, 0).total("Cộng", null, 7);
        }
        try (XSSFWorkbook workbook = read(out)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(cell(sheet, 0, 1).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(cell(sheet, 0, 2).getNumericCellValue()).isZero();
            assertThat(bold(cell(sheet, 1, 2))).isTrue();
            assertThat(bold(cell(sheet, 0, 2))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "=HYPERLINK(\"http://evil.example\";\"x\")",
                "=cmd|'/c calc'!A1",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =1+1",
                "\"=1+1",
                "'=1+1",
                "＝1+1",
                "＋1+1",
                "－1+1",
                "＠SUM(A1)",
                "\u00a0\u3000=1+1",
                "\u200b\ufeff=1+1",
                "\u0000=1+1",
                "﹦1+1"
            })
    void hostileTextStaysTextBehindAnApostrophe(String payload) throws IOException {
        try (XSSFWorkbook workbook = written("A", List.of(payload, payload, payload))) {
            Cell cell = cell(workbook.getSheetAt(0), 0, 1);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).startsWith("'").endsWith(tail(payload));
        }
    }

    @Test
    void hostileTextIsHarmlessInTitlesHeadingsAndTabNames() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetExport export = new SheetExport(out)) {
            export.sheet(
                    new SheetHead("='Đắk R'Lấp'!A1", List.of("=1+1"), "@x", List.of(SheetColumn.wide("-1")), true));
            export.sheet(head("='Đắk R'Lấp'!A1"));
        }
        try (XSSFWorkbook workbook = read(out)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(workbook.getSheetName(0)).contains("Đắk R’Lấp").doesNotContain("'");
            assertThat(sheet.getRepeatingRows()).isNotNull();
            assertThat(text(sheet, 0, 0)).isEqualTo("'=1+1");
            assertThat(text(sheet, 1, 0)).isEqualTo("'@x");
            assertThat(text(sheet, 3, 0)).isEqualTo("'-1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sở - Ban", "a=b", "1-1", "“Ngày thế giới” – 30/7", "M'Nông", "'Đắk R'Lấp'", "5 > 3 & 2 < 4"})
    void ordinaryTextIsLeftAlone(String text) throws IOException {
        try (XSSFWorkbook workbook = written("A", List.of(text, text, text))) {
            assertThat(cell(workbook.getSheetAt(0), 0, 0).getStringCellValue()).isEqualTo(text);
        }
    }

    @Test
    void vietnameseAndMnongLettersSurvive() throws IOException {
        String letters = "Uỷ ban nghĩa trưởng Ơ Ư ặ ễ; M’Nông ƀŭĭŏĕ ơ̆ č ñ Ƀ; 🎤";
        try (XSSFWorkbook workbook = written("Tiếng M’Nông", List.of(letters, 1, letters))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Tiếng M’Nông");
            assertThat(cell(workbook.getSheetAt(0), 0, 2).getStringCellValue()).isEqualTo(letters);
        }
    }

    @Test
    void charactersThatXmlForbidsAreDroppedAndExcelEscapesStayText() throws IOException {
        try (XSSFWorkbook workbook =
                written("A", List.of("a\u0000\u0008\u001fb\ud800c\uffffd", "_x003D_1+1", "dòng 1\r\ndòng 2"))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(cell(sheet, 0, 0).getStringCellValue()).isEqualTo("abcd");
            assertThat(cell(sheet, 0, 1).getStringCellValue()).isEqualTo("_x003D_1+1");
            assertThat(cell(sheet, 0, 2).getStringCellValue()).isEqualTo("dòng 1\ndòng 2");
            assertThat(cell(sheet, 0, 2).getCellStyle().getWrapText()).isTrue();
        }
    }

    @Test
    void textBeyondWhatACellHoldsIsCutVisibly() throws IOException {
        String text = new Random(7)
                .ints(40_000, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(joining());
        try (XSSFWorkbook workbook = written("A", List.of(text, "x", "y"))) {
            assertThat(cell(workbook.getSheetAt(0), 0, 0).getStringCellValue())
                    .isEqualTo(text.substring(0, SheetText.LONGEST - 1) + "…");
        }
    }

    @Test
    void tenThousandRowsComeBackInOrderOnTwoSheets() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetExport export = new SheetExport(out)) {
            for (String name : List.of("Một", "Hai")) {
                Sheet sheet = export.sheet(head(name));
                for (int i = 0; i < 10_000; i++) {
                    sheet.row("Đơn vị " + i, i, LocalDate.of(2023, 7, 7).plusDays(i % 80));
                }
            }
        }
        assertThat(ZipGuard.check(out.toByteArray())).contains("xl/worksheets/sheet2.xml");
        try (XSSFWorkbook workbook = read(out)) {
            XSSFSheet sheet = workbook.getSheet("Hai");
            assertThat(sheet.getLastRowNum()).isEqualTo(FIRST_ROW + 9_999);
            for (int i = 0; i < 10_000; i += 99) {
                assertThat(cell(sheet, i, 0).getStringCellValue()).isEqualTo("Đơn vị " + i);
                assertThat(cell(sheet, i, 1).getNumericCellValue()).isEqualTo(i);
            }
        }
    }

    @Test
    void rowsReachTheStreamWhileTheyAreWritten() throws IOException {
        long[] written = new long[1];
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                written[0]++;
            }
        };
        try (SheetExport export = new SheetExport(counting)) {
            Sheet sheet = export.sheet(head("A"));
            long before = 0;
            for (int block = 0; block < 5; block++) {
                for (int i = 0; i < 20_000; i++) {
                    sheet.row("Đơn vị " + i + " " + Integer.toHexString(i * 7919), i, i % 13);
                }
                assertThat(written[0]).isGreaterThan(before);
                before = written[0];
            }
        }
    }

    @Test
    void moreCellsThanColumnsAndUnknownTypesAreErrorsOfTheCaller() throws IOException {
        try (SheetExport export = new SheetExport(new ByteArrayOutputStream())) {
            Sheet sheet = export.sheet(head("A"));
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> sheet.row(1, 2, 3, 4));
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> sheet.row(new Object()));
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> new SheetHead("A", List.of(), "x", List.of(), true));
        }
    }

    private static String tail(String payload) {
        return payload.substring(payload.length() - 3);
    }

    private static SheetHead head(String name) {
        return new SheetHead(
                name,
                List.of("BẢNG TỔNG HỢP", "Đắk Nông"),
                MADE_FROM,
                List.of(SheetColumn.wide("Đơn vị"), SheetColumn.narrow("Số lượng"), SheetColumn.narrow("Ngày")),
                true);
    }

    private static XSSFWorkbook written(String name, List<?>... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetExport export = new SheetExport(out)) {
            Sheet sheet = export.sheet(head(name));
            for (List<?> row : rows) {
                sheet.row(row.toArray());
            }
        }
        return read(out);
    }

    private static XSSFWorkbook read(ByteArrayOutputStream out) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static Cell cell(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(FIRST_ROW + row).getCell(column);
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }

    private static boolean bold(Cell cell) {
        return cell.getSheet()
                .getWorkbook()
                .getFontAt(cell.getCellStyle().getFontIndex())
                .getBold();
    }

    private static String shown(Cell cell) {
        return new DataFormatter().formatCellValue(cell);
    }
}
