package vn.kiphan.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.kiphan.consolidation.CampaignMother.Entry.article;
import static vn.kiphan.consolidation.CampaignMother.Entry.banner;
import static vn.kiphan.consolidation.CampaignMother.Entry.broadcast;
import static vn.kiphan.consolidation.CampaignMother.Entry.meeting;
import static vn.kiphan.consolidation.CampaignMother.Entry.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.KipHanTest;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.consolidation.CampaignMother.Owing;
import vn.kiphan.consolidation.CampaignMother.Words;
import vn.kiphan.shared.Ids;

@KipHanTest
class ConsolidatedDocumentsTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private static String address(CampaignMother campaign, String format) {
        return "/directives/" + campaign.directive.value() + "/consolidated-report." + format;
    }

    private MvcTestResult get(String page, SignedInPerson person) {
        return mvc.get().uri(page).with(user(person)).exchange();
    }

    private byte[] download(CampaignMother campaign, String format) {
        MvcTestResult result = get(address(campaign, format), campaign.staff(Role.OFFICER));
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    private XWPFDocument report(CampaignMother campaign) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(download(campaign, "docx")));
    }

    private XSSFWorkbook workbook(CampaignMother campaign) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(download(campaign, "xlsx")));
    }

    private static String text(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream().map(XWPFTableCell::getText).toList();
    }

    /** The row of any table whose second cell is this. */
    private static List<String> row(XWPFDocument document, String name) {
        for (XWPFTable table : document.getTables()) {
            for (XWPFTableRow row : table.getRows()) {
                List<String> cells = cells(row);
                if (cells.size() > 2 && cells.get(1).equals(name)) {
                    return cells;
                }
            }
        }
        throw new AssertionError("no row " + name);
    }

    private static List<String> row(Sheet sheet, int column, String name) {
        for (Row row : sheet) {
            Cell cell = row.getCell(column);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(name)) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    cells.add(text(row.getCell(i)));
                }
                return cells;
            }
        }
        throw new AssertionError("no row " + name + " in " + sheet.getSheetName());
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        return cell.getCellType() == CellType.NUMERIC
                ? String.valueOf((long) cell.getNumericCellValue())
                : cell.getStringCellValue();
    }

    /** Accepted, accepted anew, nil, waiting, returned and absent units. */
    private CampaignMother campaign() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, -4);
        Owing press = campaign.press("Báo Một");
        campaign.accept(
                press,
                campaign.submit(
                        press,
                        campaign.due.minus(Duration.ofDays(2)),
                        false,
                        new Words(
                                "Mở chuyên mục.",
                                "Nhận thức được nâng lên.",
                                "Thiếu kinh phí.",
                                "Đề nghị cấp kinh phí."),
                        article("Một", 1),
                        article("Hai", 1, 2),
                        post("Ba", 1500L)));
        Owing twice = campaign.press("Báo Hai");
        campaign.accept(twice, campaign.submitOnTime(twice, article("Cũ"), article("Cũ nữa")));
        campaign.accept(
                twice, campaign.submitOnTime(twice, article("=HYPERLINK(1)").outside()));
        Owing commune = campaign.commune("Đài Truyền thanh xã Ân", "Huyện Một");
        campaign.accept(commune, campaign.submitLate(commune, broadcast(400, 5, 2, 2), banner(30), meeting(2, 150)));
        Owing nil = campaign.commune("Đài Truyền thanh xã Bình", "Huyện Một");
        campaign.accept(nil, campaign.submitNil(nil));
        campaign.submitOnTime(campaign.commune("Đài Truyền thanh xã Cư", "Huyện Hai"), article("Chưa thẩm tra"));
        Owing returned = campaign.commune("Đài Truyền thanh xã Dung", "Huyện Hai");
        campaign.giveBack(returned, campaign.submitOnTime(returned, article("Bị trả lại")));
        campaign.commune("Đài Truyền thanh xã Ea Pô", "Huyện Ba");
        campaign.commune("Đài Truyền thanh xã Đắk Wil", "Huyện Ba");
        return campaign;
    }

    @Test
    void page_report_and_workbook_say_the_same_figures() throws Exception {
        CampaignMother campaign = campaign();

        String page = get("/dashboard/" + campaign.directive.value(), campaign.staff(Role.DIRECTOR))
                .getResponse()
                .getContentAsString()
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
        assertThat(page)
                .contains("Đã nộp: 6 trên 8 đơn vị, 75 %")
                .contains("Đã nộp 6 Đúng hạn 5 Nộp quá hạn 1 Chưa nộp, còn hạn 0 Chưa nộp, quá hạn 2 Đã chấp nhận 4")
                .contains("7 tin bài, sản phẩm")
                .contains("400 lượt phát 4.000 phút 30 chiếc, tờ, bản 2 cuộc 150 lượt người 1.500 lượt xem");

        try (XWPFDocument report = report(campaign)) {
            assertThat(text(report))
                    .contains(
                            "06/08 đơn vị đã nộp báo cáo (75 %), trong đó 05 đơn vị nộp đúng hạn, 01 đơn vị nộp quá hạn; 02 đơn vị chưa nộp")
                    .contains(
                            "04 báo cáo được chấp nhận (có 01 báo cáo không phát sinh), 01 báo cáo chờ thẩm tra, 01 báo cáo đã trả lại")
                    .contains(
                            "07 tin, bài, sản phẩm tuyên truyền; 400 lượt phát; 4.000 phút phát sóng; 30 chiếc, tờ, bản; 02 cuộc; "
                                    + "150 lượt người tham dự; 1.500 lượt xem");
            assertThat(row(report, "TỔNG CỘNG"))
                    .containsExactly(
                            "",
                            "TỔNG CỘNG",
                            "Đã nộp 6/8",
                            "Chấp nhận 4",
                            "7",
                            "1",
                            "400",
                            "4.000",
                            "30",
                            "2",
                            "150",
                            "1.500");
        }

        try (XSSFWorkbook workbook = workbook(campaign)) {
            Sheet summary = workbook.getSheet("Tổng hợp");
            assertThat(row(summary, 1, "Phải nộp")).contains("8");
            assertThat(row(summary, 1, "Đã nộp")).contains("6");
            assertThat(row(summary, 1, "Nộp đúng hạn")).contains("5");
            assertThat(row(summary, 1, "Nộp quá hạn")).contains("1");
            assertThat(row(summary, 1, "Chưa nộp, quá hạn")).contains("2");
            assertThat(row(summary, 1, "Đã chấp nhận")).contains("4");
            assertThat(row(summary, 0, "Tổng cộng"))
                    .containsExactly("Tổng cộng", "", "8", "7", "1", "400", "4000", "", "30", "2", "150", "1500");
            assertThat(row(workbook.getSheet("Theo đơn vị"), 1, "Tổng cộng"))
                    .endsWith("7", "1", "400", "4000", "", "30", "2", "150", "1500");
        }
    }

    @Test
    void the_report_has_every_part_of_the_prescribed_form() throws Exception {
        try (XWPFDocument report = report(campaign())) {
            String head = cells(report.getTables().getFirst().getRow(0)) + ""
                    + report.getTables().getFirst().getText();
            assertThat(head)
                    .contains("UBND TỈNH MẪU", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG")
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                    .containsPattern("Số:[\\s\u00a0]+/BC-STTTT")
                    .containsPattern("Tỉnh Mẫu, ngày[\\s\u00a0]+tháng");
            assertThat(text(report))
                    .contains(
                            "BÁO CÁO",
                            "Kết quả tuyên truyền hưởng ứng “Ngày toàn dân phòng, chống mua bán người – 30/7”")
                    .contains("Kính gửi:", "- Ủy ban nhân dân tỉnh Mẫu;", "- Cục Thông tin cơ sở.")
                    .contains(
                            "Thực hiện Công văn số 3940/UBND-NC ngày 12/7/2023 của Ủy ban nhân dân tỉnh Mẫu; Công văn số 614/TTCS-TTTQ")
                    .contains(
                            "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI",
                            "II. KẾT QUẢ THỰC HIỆN",
                            "III. ĐÁNH GIÁ CHUNG",
                            "IV. KIẾN NGHỊ, ĐỀ XUẤT")
                    .contains(
                            "1. Báo chí",
                            "2. Thông tin cơ sở",
                            "3. Trang thông tin điện tử, mạng xã hội",
                            "4. Tuyên truyền trực quan")
                    .contains("1. Ưu điểm", "2. Khó khăn, vướng mắc")
                    .contains(
                            "Báo Một: Nhận thức được nâng lên.",
                            "Báo Một: Thiếu kinh phí.",
                            "Báo Một: Đề nghị cấp kinh phí.")
                    .contains(
                            "./.",
                            "Phụ lục I",
                            "Phụ lục II",
                            "BẢNG TỔNG HỢP SỐ LIỆU THEO ĐƠN VỊ",
                            "DANH SÁCH ĐƠN VỊ CHƯA NỘP BÁO CÁO");
            String tables = report.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
            assertThat(tables)
                    .contains("Nơi nhận:", "- Như trên;", "- Ban Giám đốc;", "- Lưu: VT, TTBCXB.")
                    .contains("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        }
    }

    @Test
    void appendix_two_names_the_units_that_have_not_filed() throws Exception {
        try (XWPFDocument report = report(campaign())) {
            XWPFTable last = report.getTables().getLast();
            assertThat(last.getRows().stream()
                            .map(ConsolidatedDocumentsTest::cells)
                            .map(cells -> cells.subList(1, 3)))
                    .containsExactly(
                            List.of("Đơn vị", "Địa bàn"),
                            List.of("Đài Truyền thanh xã Đắk Wil", "Huyện Ba"),
                            List.of("Đài Truyền thanh xã Ea Pô", "Huyện Ba"));
            assertThat(cells(last.getRow(1)).get(3)).startsWith("0261 3 543");
            assertThat(cells(last.getRow(1)).get(4)).isEqualTo("Chưa nộp, quá hạn 04 ngày");
        }
    }

    @Test
    void what_did_not_happen_is_said_in_words_and_what_was_not_reported_is_a_dash() throws Exception {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        Owing press = campaign.press("Báo Một");
        campaign.accept(press, campaign.submitOnTime(press, article("Một")));
        Owing silent = campaign.press("Báo Hai");
        campaign.submitOnTime(silent);
        try (XWPFDocument report = report(campaign)) {
            assertThat(text(report))
                    .contains("4. Tuyên truyền trực quan\nKhông phát sinh.")
                    .contains(
                            "Nội dung 1 (Tuyên truyền chủ trương, chính sách, pháp luật về phòng, chống mua bán người): không phát sinh")
                    .contains("không còn đơn vị nào chưa nộp")
                    .doesNotContain("Phụ lục II");
            assertThat(row(report, "Báo Hai")).endsWith("Chờ thẩm tra", "–", "–", "–", "–", "–", "–", "–", "–");
            assertThat(row(report, "Báo Một")).endsWith("Đã chấp nhận", "1", "0", "–", "–", "–", "–", "–", "–");
        }
    }

    @Test
    void before_anything_is_accepted_both_documents_open_and_say_so() throws Exception {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        campaign.submitOnTime(campaign.press("Báo Một"), article("Một"));
        try (XWPFDocument report = report(campaign);
                XSSFWorkbook workbook = workbook(campaign)) {
            assertThat(text(report)).contains("Chưa có báo cáo nào được chấp nhận");
            assertThat(workbook.getSheet("Tin bài sản phẩm").getLastRowNum())
                    .isEqualTo(headingRow(workbook.getSheet("Tin bài sản phẩm")));
        }
    }

    private static int headingRow(Sheet sheet) {
        for (Row row : sheet) {
            if ("STT".equals(text(row.getCell(0)))) {
                return row.getRowNum();
            }
        }
        throw new AssertionError("no heading");
    }

    @Test
    void the_workbook_lists_every_entry_that_counts_and_no_other() throws Exception {
        try (XSSFWorkbook workbook = workbook(campaign())) {
            assertThat(workbook)
                    .extracting(Sheet::getSheetName)
                    .containsExactly(
                            "Tổng hợp", "Theo đơn vị", "Theo nội dung", "Tin bài sản phẩm", "Chưa nộp", "Thuyết minh");
            Sheet entries = workbook.getSheet("Tin bài sản phẩm");
            assertThat(entries.getLastRowNum() - headingRow(entries)).isEqualTo(7);
            assertThat(row(entries, 5, "Hai")).contains("Báo Một", "Bài", "Báo điện tử", "1, 2", "Tiếng Việt");
            assertThat(row(entries, 5, "Bản tin")).contains("400", "5", "2");
            assertThat(row(entries, 5, "'=HYPERLINK(1)")).contains("Có");
            assertThat(row(workbook.getSheet("Thuyết minh"), 0, "Báo Một"))
                    .contains("Mở chuyên mục.", "Nhận thức được nâng lên.", "Thiếu kinh phí.", "Đề nghị cấp kinh phí.");
            assertThat(row(workbook.getSheet("Thuyết minh"), 0, "Đài Truyền thanh xã Bình"))
                    .contains("Đơn vị không phát sinh nội dung");
            Sheet missing = workbook.getSheet("Chưa nộp");
            assertThat(missing.getLastRowNum() - headingRow(missing)).isEqualTo(2);
            assertThat(row(missing, 1, "Đài Truyền thanh xã Ea Pô")).contains("Huyện Ba", "4");
        }
    }

    @Test
    void the_workbook_keeps_nothing_apart_from_not_reported() throws Exception {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        Owing zero = campaign.press("Báo Một");
        campaign.accept(zero, campaign.submitOnTime(zero, post("Đăng", 0L)));
        campaign.press("Báo Hai");
        try (XSSFWorkbook workbook = workbook(campaign)) {
            assertThat(row(workbook.getSheet("Theo đơn vị"), 1, "Báo Một"))
                    .endsWith("1", "0", "", "", "", "", "", "", "0");
            assertThat(row(workbook.getSheet("Theo đơn vị"), 1, "Báo Hai").subList(7, 8))
                    .containsExactly("");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "xlsx"})
    void the_file_is_named_for_old_and_new_programs_and_never_stored(String format) throws Exception {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        long before = temporaryFiles();

        MvcTestResult result = get(address(campaign, format), campaign.staff(Role.CLERK));

        assertThat(result)
                .headers()
                .hasValue("Cache-Control", "no-store")
                .hasValue(
                        "Content-Disposition",
                        "attachment; filename=\"Bao-cao-tong-hop-0815-STTTT-TTBCXB." + format + "\"; filename*=UTF-8''"
                                + "B%C3%A1o-c%C3%A1o-t%E1%BB%95ng-h%E1%BB%A3p-0815-STTTT-TTBCXB." + format)
                .hasValue("X-Content-Type-Options", "nosniff");
        assertThat(temporaryFiles()).isLessThanOrEqualTo(before);
    }

    private static long temporaryFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("kiphan-\\d+\\.(docx|pdf|xlsx)"))
                    .count();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx,report.consolidate", "pdf,report.consolidate", "xlsx,report.export"})
    void who_downloaded_is_in_the_trail(String row) {
        String format = row.split(",")[0];
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        SignedInPerson director = campaign.staff(Role.DIRECTOR);

        get(address(campaign, format), director);

        assertThat(jdbc.sql("select action from audit_entry where subject_id = ? and by_id = ?")
                        .params(campaign.directive.value(), director.id().value())
                        .query(String.class)
                        .list())
                .containsExactly(row.split(",")[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "xlsx"})
    void only_the_departments_people_get_it(String format) {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        CampaignMother other = CampaignMother.dueIn(jdbc, 3);

        assertThat(mvc.get().uri(address(campaign, format))).hasStatus3xxRedirection();
        assertThat(get(address(campaign, format), campaign.staff(Role.REPORTER)))
                .hasStatus(403);
        assertThat(get(address(campaign, format), other.staff(Role.OFFICER))).hasStatus(404);
        assertThat(get("/directives/" + Ids.next() + "/consolidated-report." + format, campaign.staff(Role.OFFICER)))
                .hasStatus(404);
        assertThat(get("/directives/khong-co/consolidated-report." + format, campaign.staff(Role.OFFICER)))
                .hasStatus(404);
    }

    @Test
    void the_documents_of_the_campaign_of_2023_can_be_looked_at() throws IOException {
        CampaignMother campaign = CampaignOf2023.of(jdbc);
        Path looks = Files.createDirectories(Path.of("target", "looks"));
        for (String format : List.of("docx", "pdf", "xlsx")) {
            byte[] file = download(campaign, format);
            Files.write(looks.resolve("consolidated-report." + format), file);
            assertThat(file.length).isBetween(5_000, 400_000);
        }
    }
}
