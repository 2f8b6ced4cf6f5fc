package vn.kiphan.officialdocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.kiphan.officialdocument.OfficialDocumentAppendix.Alignment;
import vn.kiphan.officialdocument.OfficialDocumentAppendix.Column;
import vn.kiphan.officialdocument.OfficialDocumentAppendix.Row;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Paragraph;
import vn.kiphan.shared.ZipGuard;

class OfficialDocumentDocxTest {

    @Test
    void everyPageIsA4WithThePrescribedMargins() throws IOException {
        try (XWPFDocument file = written(OfficialDocumentSamples.report())) {
            assertThat(sections(file)).hasSize(3).allSatisfy(section -> {
                assertThat(millimetres(section.getPgMar().getTop())).isEqualTo(20);
                assertThat(millimetres(section.getPgMar().getBottom())).isEqualTo(20);
                assertThat(millimetres(section.getPgMar().getLeft())).isEqualTo(30);
                assertThat(millimetres(section.getPgMar().getRight())).isEqualTo(20);
            });
            assertThat(sections(file))
                    .extracting(section -> millimetres(section.getPgSz().getW()))
                    .containsExactly(210L, 297L, 210L);
            assertThat(sections(file))
                    .extracting(section -> section.getPgSz().getOrient())
                    .containsExactly(
                            STPageOrientation.PORTRAIT, STPageOrientation.LANDSCAPE, STPageOrientation.PORTRAIT);
        }
    }

    @Test
    void pagesAreNumberedInTheTopMarginFromTheSecondOnAndAnewInEveryAppendix() throws IOException {
        try (XWPFDocument file = written(OfficialDocumentSamples.report())) {
            assertThat(sections(file)).allSatisfy(section -> {
                assertThat(section.isSetTitlePg()).isTrue();
                assertThat(section.getPgNumType().getStart()).hasToString("1");
            });
            assertThat(sections(file).getFirst().sizeOfHeaderReferenceArray()).isEqualTo(2);
            List<XWPFHeader> headers = file.getHeaderList();
            assertThat(headers).hasSize(2);
            assertThat(headers)
                    .extracting(XWPFHeader::getText)
                    .anySatisfy(text -> assertThat(text).isBlank());
            XWPFParagraph number = headers.stream()
                    .flatMap(header -> header.getParagraphs().stream())
                    .filter(paragraph -> paragraph.getCTP().xmlText().contains(" PAGE "))
                    .findFirst()
                    .orElseThrow();
            assertThat(number.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
            assertThat(number.getRuns()).allSatisfy(run -> assertThat(size(run)).isEqualTo(13));
        }
    }

    @Test
    void everyRunIsInTimesNewRoman() throws IOException {
        try (XWPFDocument file = written(OfficialDocumentSamples.report())) {
            assertThat(paragraphs(file).flatMap(paragraph -> paragraph.getRuns().stream()))
                    .isNotEmpty()
                    .allSatisfy(run -> assertThat(run.getFontFamily()).isEqualTo("Times New Roman"));
            assertThat(file.getStyles().getDefaultRunStyle()).isNotNull();
        }
    }

    @Test
    void theHeadHasBodiesAndMottoNumberAndDateSideBySide() throws IOException {
        try (XWPFDocument file = written(OfficialDocumentSamples.report())) {
            XWPFTable head = file.getTables().getFirst();
            assertThat(head.getTopBorderType()).isIn(null, XWPFTable.XWPFBorderType.NONE);
            assertThat(head.getInsideVBorderType()).isIn(null, XWPFTable.XWPFBorderType.NONE);
            XWPFTableCell issuer = head.getRow(0).getCell(0);
            assertThat(text(issuer, 0)).isEqualTo("UBND TỈNH ĐẮK NÔNG");
            assertThat(run(issuer, 0).isBold()).isFalse();
            assertThat(text(issuer, 1)).isEqualTo("SỞ THÔNG TIN VÀ TRUYỀN THÔNG");
            assertThat(run(issuer, 1).isBold()).isTrue();
            XWPFTableCell motto = head.getRow(0).getCell(1);
            assertThat(text(motto, 0)).isEqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
            assertThat(text(motto, 1)).isEqualTo("Độc lập - Tự do - Hạnh phúc");
            assertThat(size(run(motto, 1))).isEqualTo(13);
            assertThat(text(head.getRow(1).getCell(0), 0))
                    .startsWith("Số: ")
                    .endsWith("/BC-STTTT")
                    .doesNotContainPattern("\\d");
            assertThat(text(head.getRow(1).getCell(1), 0))
                    .isEqualTo("Đắk Nông, ngày " + "\u00a0".repeat(6) + " tháng 10 năm 2023");
            assertThat(run(head.getRow(1).getCell(1), 0).isItalic()).isTrue();
        }
    }

    @Test
    void thinLinesStandUnderIssuerMottoAndSubject() throws IOException {
        try (XWPFDocument file = written(OfficialDocumentSamples.report())) {
            List<XWPFParagraph> rules = paragraphs(file)
                    .filter(paragraph -> paragraph.getBorderTop() == org.apache.poi.xwpf.usermodel.Borders.SINGLE)
                    .toList();
            assertThat(rules)
                    .hasSize(3)
                    .allSatisfy(rule -> assertThat(rule.getText()).isEmpty());
            assertThat(rules.get(0).getIndentationLeft()).isPositive();
        }
    }

    @Test
    void aReportShowsItsTypeAndSubjectBoldInTheMiddle() throws IOException {
        try (XWPFDocument file = written(OfficialDocumentSamples.report())) {
            assertThat(find(file, "BÁO CÁO").getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
            assertThat(find(file, "BÁO CÁO").getRuns().getFirst().isBold()).isTrue();
            assertThat(find(file, OfficialDocumentSamples.SUBJECT)
                            .getRuns()
                            .getFirst()
                            .isBold())
                    .isTrue();
        }
    }

    @Test
    void severalAddresseesStandUnderTheColonWithDashes() throws IOException {
        try (XWPFDocument file = written(OfficialDocumentSamples.report())) {
            assertThat(texts(file))
                    .containsSequence(
                            "Kính gửi:",
                            "- Ủy ban nhân dân tỉnh;",
                            "- Cục Thông tin cơ sở - Bộ Thông tin và Truyền thông.");
            assertThat(find(file, "- Ủy ban nhân dân tỉnh;").getIndentationLeft())
                    .isGreaterThan(find(file, "Kính gửi:").getIndentationLeft());
        }
    }

    @Test
    void theBodyIsJustifiedAt14PointsWithAnIndentedFirstLine() throws IOException {
        try (XWPFDocument file = written(OfficialDocumentSamples.report())) {
            XWPFParagraph text = find(file, "Các cơ quan báo chí đã đăng, phát 1.234 tin, bài.");
            assertThat(text.getAlignment()).isEqualTo(ParagraphAlignment.BOTH);
            assertThat(text.getIndentationFirstLine()).isEqualTo(720);
            assertThat(text.getSpacingAfter()).isEqualTo(120);
            assertThat(text.getSpacingBetween()).isEqualTo(1.15);
            assertThat(text.getSpacingLineRule()).isEqualTo(LineSpacingRule.AUTO);
            assertThat(size(text.getRuns().getFirst())).isEqualTo(14);
        }
    }

    @Test
    void sectionsHeadingsClausesAndListsAreNumberedAndPunctuated() throws IOException {
        try (XWPFDocument file = written(OfficialDocumentSamples.report())) {
            assertThat(texts(file))
                    .containsSubsequence(
                            "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI",
                            "Sở đã có văn bản gửi các đơn vị trong tỉnh.",
                            "Hạn báo cáo: 23:59 ngày 28/9/2023.",
                            "II. KẾT QUẢ THỰC HIỆN",
                            "1. Báo chí",
                            "2. Thông tin cơ sở",
                            "- Đài Truyền thanh các xã, phường: 560 lượt;",
                            "- M’Nông, Đắk R’Lấp: 40 lượt.",
                            "3. Nội dung khác không phát sinh.",
                            "III. ĐÁNH GIÁ CHUNG",
                            "1. Ưu điểm",
                            "IV. KIẾN NGHỊ, ĐỀ XUẤT",
                            "Trên đây là Báo cáo kết quả tuyên truyền, Sở Thông tin và Truyền thông kính báo cáo./.");
            XWPFParagraph section = find(file, "II. KẾT QUẢ THỰC HIỆN");
            assertThat(section.getRuns().getFirst().isBold()).isTrue();
            assertThat(section.isKeepNext()).isTrue();
            assertThat(section.getCTP().getPPr().getOutlineLvl().getVal()).hasToString("0");
            assertThat(find(file, "3. Nội dung khác không phát sinh.")
                            .getRuns()
                            .getFirst()
                            .isBold())
                    .isFalse();
        }
    }

    @Test
    void copiesStandLevelWithTheSigner() throws IOException {
        try (XWPFDocument file = written(OfficialDocumentSamples.report())) {
            XWPFTable table = file.getTables().get(1);
            assertThat(table.getNumberOfRows()).isEqualTo(1);
            XWPFTableCell copies = table.getRow(0).getCell(0);
            assertThat(copies.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("Nơi nhận:", "- Như trên;", "- Giám đốc (b/c);", "- Lưu: VT, TTBCXB.");
            assertThat(size(run(copies, 0))).isEqualTo(12);
            assertThat(run(copies, 0).isBold() && run(copies, 0).isItalic()).isTrue();
            assertThat(size(run(copies, 1))).isEqualTo(11);
            XWPFTableCell signer = table.getRow(0).getCell(1);
            assertThat(signer.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Họ và tên");
            assertThat(size(run(signer, 2))).isEqualTo(14);
        }
    }

    @Test
    void anAppendixHasItsNumberTitleReferenceAndATableThatRepeatsItsHeading() throws IOException {
        try (XWPFDocument file = written(OfficialDocumentSamples.report())) {
            assertThat(texts(file))
                    .containsSubsequence(
                            "Phụ lục I",
                            "BẢNG TỔNG HỢP SỐ LIỆU CỦA CÁC ĐƠN VỊ",
                            "Phụ lục II",
                            "DANH SÁCH ĐƠN VỊ CHƯA BÁO CÁO");
            assertThat(texts(file))
                    .anyMatch(text -> text.startsWith("(Kèm theo Báo cáo số \u00a0")
                            && text.endsWith(" tháng 10 năm 2023 của Sở Thông tin và Truyền thông)"));
            XWPFTable table = file.getTables().get(2);
            assertThat(table.getNumberOfRows()).isEqualTo(62);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getRow(0).getTableCells())
                    .extracting(XWPFTableCell::getText)
                    .containsExactly("TT", "Đơn vị", "Tin, bài", "Phát thanh, lượt", "Mạng xã hội", "Trực quan");
            assertThat(table.getRow(1).getCell(2).getParagraphs().getFirst().getAlignment())
                    .isEqualTo(ParagraphAlignment.RIGHT);
            assertThat(run(table.getRow(61).getCell(1), 0).isBold()).isTrue();
            assertThat(table.getCTTbl().getTblGrid().getGridColList().stream()
                            .mapToInt(column -> ((Number) column.getW()).intValue())
                            .sum())
                    .isCloseTo(OfficialDocumentTyping.twips(247), org.assertj.core.data.Offset.offset(6));
            assertThat(file.getTables().get(3).getRow(1).getCell(2).getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("Đã đôn đốc", "ngày 29/9/2023");
        }
    }

    @Test
    void aSingleAppendixHasNoNumber() throws IOException {
        OfficialDocument report = OfficialDocumentSamples.report();
        try (XWPFDocument file =
                written(with(report, report.body(), report.appendices().subList(0, 1)))) {
            assertThat(texts(file)).contains("Phụ lục").noneMatch("Phụ lục I"::equals);
            assertThat(sections(file)).hasSize(2);
        }
    }

    @Test
    void anOfficialLetterShowsItsSubjectUnderTheNumberAndOneAddresseeOnTheLine() throws IOException {
        try (XWPFDocument file = written(OfficialDocumentSamples.letter())) {
            XWPFTable head = file.getTables().getFirst();
            assertThat(text(head.getRow(0).getCell(0), 0)).isEqualTo("SỞ THÔNG TIN VÀ TRUYỀN THÔNG");
            assertThat(text(head.getRow(1).getCell(0), 0)).isEqualTo("Số: 05/STTTT-TTBCXB");
            assertThat(text(head.getRow(1).getCell(1), 0)).isEqualTo("Đắk Nông, ngày 09 tháng 02 năm 2024");
            assertThat(text(head.getRow(2).getCell(0), 0)).startsWith("V/v tuyên truyền hưởng ứng");
            assertThat(size(run(head.getRow(2).getCell(0), 0))).isEqualTo(12);
            assertThat(texts(file))
                    .containsSubsequence(
                            "Kính gửi: Các cơ quan báo chí trong tỉnh",
                            "Căn cứ Kế hoạch số 184/KH-UBND ngày 12/4/2021;",
                            "Căn cứ Quyết định số 193/QĐ-TTg ngày 09/02/2021.",
                            "1. Tuyên truyền các văn bản.",
                            "2. Báo cáo trước ngày 28/9/2023.",
                            "Đề nghị các đơn vị quan tâm, thực hiện./.");
            assertThat(find(file, "Căn cứ Kế hoạch số 184/KH-UBND ngày 12/4/2021;")
                            .getRuns()
                            .getFirst()
                            .isItalic())
                    .isTrue();
            assertThat(file.getTables().get(1).getRow(0).getCell(1).getText()).startsWith("GIÁM ĐỐC");
            assertThat(sections(file)).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-05, ngày 05 tháng 01 năm 2020",
        "2023-02-28, ngày 28 tháng 02 năm 2023",
        "2023-03-01, ngày 01 tháng 3 năm 2023",
        "2023-09-28, ngày 28 tháng 9 năm 2023",
        "2023-12-10, ngày 10 tháng 12 năm 2023"
    })
    void onlyDaysBelowTenAndTheFirstTwoMonthsGetAZero(LocalDate day, String words) {
        assertThat(OfficialDocumentDate.of(day).inWords()).isEqualTo(words);
    }

    @Test
    void aDayThatTheMonthDoesNotHaveIsRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new OfficialDocumentDate(2023, 9, 31));
    }

    @Test
    void anAppendixRowMustFitItsColumns() {
        List<Column> columns = List.of(new Column("A", 1, Alignment.LEFT), new Column("B", 1, Alignment.LEFT));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new OfficialDocumentAppendix("t", "k", columns, List.of(Row.of("1")), false));
    }

    @Test
    void charactersThatXmlForbidsAreDroppedFromWhatPeopleTyped() throws IOException {
        OfficialDocument report = OfficialDocumentSamples.report();
        OfficialDocument typed = with(
                report,
                List.of(
                        new Paragraph("Đã\u0000 đăng\u0008 <b>&amp;</b>\u001f\ud800\r\nDòng hai"),
                        new Paragraph("\n \n")),
                List.of(new OfficialDocumentAppendix(
                        "a\u0001b",
                        "c\u0002",
                        List.of(new Column("d\u0003", 1, Alignment.LEFT)),
                        List.of(Row.of("e\u0004\u000b")),
                        false)));
        try (XWPFDocument file = written(typed)) {
            assertThat(texts(file)).contains("Đã đăng <b>&amp;</b>", "Dòng hai", "AB", "(c)");
            assertThat(file.getTables().get(2).getText()).contains("d").contains("e");
        }
    }

    @Test
    void whatIsWrittenPassesTheGuardForFilesFromStrangersAndIsKeptToBeLookedAt() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficialDocumentDocx.write(OfficialDocumentSamples.report(), out);
        assertThat(ZipGuard.check(out.toByteArray())).contains("word/document.xml", "word/header1.xml");
        Files.write(Path.of("target", "sample-report.docx"), out.toByteArray());
        out.reset();
        OfficialDocumentDocx.write(OfficialDocumentSamples.letter(), out);
        Files.write(Path.of("target", "sample-letter.docx"), out.toByteArray());
    }

    private static OfficialDocument with(
            OfficialDocument document, List<OfficialDocumentBlock> body, List<OfficialDocumentAppendix> appendices) {
        return new OfficialDocument(
                document.head(),
                document.addressees(),
                document.bases(),
                body,
                document.closing(),
                document.copies(),
                document.signature(),
                appendices);
    }

    private static XWPFDocument written(OfficialDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficialDocumentDocx.write(document, out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<CTSectPr> sections(XWPFDocument file) {
        return Stream.concat(
                        file.getParagraphs().stream()
                                .filter(paragraph -> paragraph.getCTP().getPPr() != null
                                        && paragraph.getCTP().getPPr().isSetSectPr())
                                .map(paragraph -> paragraph.getCTP().getPPr().getSectPr()),
                        Stream.of(file.getDocument().getBody().getSectPr()))
                .toList();
    }

    private static Stream<XWPFParagraph> paragraphs(XWPFDocument file) {
        return Stream.concat(
                file.getTables().stream()
                        .flatMap(table -> table.getRows().stream())
                        .flatMap(row -> row.getTableCells().stream())
                        .flatMap(cell -> cell.getParagraphs().stream()),
                file.getParagraphs().stream());
    }

    private static List<String> texts(XWPFDocument file) {
        return file.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static XWPFParagraph find(XWPFDocument file, String text) {
        return file.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no paragraph: " + text + " in " + texts(file)));
    }

    private static String text(XWPFTableCell cell, int paragraph) {
        return cell.getParagraphs().get(paragraph).getText();
    }

    private static XWPFRun run(XWPFTableCell cell, int paragraph) {
        return cell.getParagraphs().get(paragraph).getRuns().getFirst();
    }

    private static int size(XWPFRun run) {
        return run.getFontSizeAsDouble().intValue();
    }

    private static long millimetres(Object twips) {
        return Math.round(((Number) twips).doubleValue() * 25.4 / 1440);
    }
}
