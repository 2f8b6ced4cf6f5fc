package vn.kiphan.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;
import vn.kiphan.PageTest;
import vn.kiphan.Statements;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.numbering.GivenNumber;
import vn.kiphan.numbering.NumberRegisters;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.FiledReports;

/** The registers on screen, for paper and as .xlsx. */
class RegisterPagesTest extends PageTest {

    private static final Instant NEXT_WEEK =
            Instant.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    private static final Instant LAST_WEEK =
            Instant.now().minus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    NumberRegisters numbers;

    @Autowired
    FiledReports reports;

    private SentDirectives sent;
    private UnitId department;
    private SignedInPerson clerk;
    private int year;

    @BeforeEach
    void department() {
        sent = new SentDirectives(jdbc, transactions, events);
        department = sent.unit("Sở thử nghiệm", "DEPARTMENT");
        clerk = SentDirectives.person(Role.CLERK, department);
        year = Vietnam.day(Instant.now()).getYear();
    }

    @Test
    void an_outgoing_document_stands_there_with_its_ten_columns() {
        sent.send(department, units(3), NEXT_WEEK);

        String page = body("/registers/outgoing");

        assertThat(page)
                .contains(
                        "Số, ký hiệu",
                        "Ngày tháng văn bản",
                        "Tên loại và trích yếu",
                        "Người ký",
                        "Nơi nhận",
                        "Đơn vị, người nhận bản lưu",
                        "Số lượng bản",
                        "Ngày chuyển",
                        "Ký nhận",
                        "Ghi chú")
                .contains("614/STTTT-TTBCXB")
                .contains("Đài truyền thanh cấp xã (3)")
                .contains("0/3 đơn vị đã nhận")
                .contains("Số cấp ở nơi khác")
                .contains("Gồm 1 dòng.");
    }

    @Test
    void a_withdrawn_document_stays_with_a_note() {
        var directive = sent.send(department, units(1), NEXT_WEEK);
        sent.withdraw(directive.directive(), "Ban hành <nhầm> thời hạn");

        assertThat(body("/registers/outgoing"))
                .contains("614/STTTT-TTBCXB")
                .contains("Đã thu hồi ngày")
                .contains("Ban hành <nhầm> thời hạn");
        assertThat(body("/registers/outgoing?state=ISSUED")).doesNotContain("614/STTTT");
        assertThat(body("/registers/outgoing?state=WITHDRAWN")).contains("614/STTTT");
        assertThat(body("/registers/follow-up")).contains("Văn bản đã thu hồi");
    }

    @Test
    void an_amended_document_says_how_often_and_by_which() {
        var directive = sent.send(department, units(1), NEXT_WEEK);
        for (int ordinal = 1; ordinal <= 2; ordinal++) {
            jdbc.sql("""
                    insert into amendment_record (id, directive_id, ordinal, kind, official_number, reason, said_before, says_now, at, by_id, by_name)
                    values (gen_random_uuid(), ?, ?, 'CORRECTION', ?, 'sai địa danh', 'a', 'b', now(), gen_random_uuid(), 'x')
                    """)
                    .params(directive.directive().value(), ordinal, ordinal == 2 ? "700/STTTT" : "")
                    .update();
        }

        assertThat(body("/registers/outgoing")).contains("sửa đổi, bổ sung 2 lần; gần nhất bằng văn bản số 700/STTTT");
    }

    @Test
    void numbers_stand_in_their_order_and_registers_and_years_apart() {
        IntStream.range(0, 11).forEach(time -> numbered(LocalDate.of(2025, 3, 5)));
        String register = jdbc.sql("select cast(id as text) from numbering_register where organisation_id = ?")
                .param(department.value())
                .query(String.class)
                .single();
        sent.send(department, units(1), NEXT_WEEK);

        assertThat(body("/registers/outgoing?year=2025"))
                .containsSubsequence("11/QĐ-STTTT", "10/QĐ-STTTT", "02/QĐ-STTTT", "01/QĐ-STTTT");
        assertThat(body("/registers/outgoing?year=2025&sheet=yes"))
                .containsSubsequence("01/QĐ-STTTT", "02/QĐ-STTTT", "10/QĐ-STTTT", "11/QĐ-STTTT");
        assertThat(body("/registers/outgoing?year=2025&register=" + register)).contains("Gồm 11 dòng.");
        assertThat(body("/registers/outgoing?year=2025&register=elsewhere")).contains("Sổ năm này chưa có văn bản nào");
        assertThat(body("/registers/outgoing?register=elsewhere")).contains("614/STTTT");
        assertThat(body("/registers/outgoing?year=99999&register=%27&state=%27"))
                .contains("Sổ năm này chưa có văn bản nào");
    }

    @Test
    void long_registers_have_pages_and_paper_has_all_of_them() {
        IntStream.range(0, 52).forEach(time -> numbered(LocalDate.of(2024, 3, 5)));

        assertThat(body("/registers/outgoing?year=2024"))
                .contains("52/QĐ-STTTT")
                .doesNotContain(">02/QĐ-STTTT")
                .contains("page=2");
        assertThat(body("/registers/outgoing?year=2024&page=2"))
                .contains(">02/QĐ-STTTT")
                .contains("page=1");
        assertThat(body("/registers/outgoing?year=2024&sheet=yes"))
                .contains(">01/QĐ-STTTT")
                .contains(">52/QĐ-STTTT");
    }

    @Test
    void what_units_owe_stands_there_with_its_seven_columns() {
        var open = sent.send(department, units(2), NEXT_WEEK);
        SignedInPerson reporter = SentDirectives.person(Role.REPORTER, open.unit());
        reports.file(open.assignment(), reporter, LocalDate.of(2026, 1, 2), 1);
        String receipt = jdbc.sql("select receipt_number from coverage_submission where assignment_id = ?")
                .param(open.assignment().value())
                .query(String.class)
                .single();
        sent.send(department, units(1), LAST_WEEK);

        assertThat(body("/registers/follow-up"))
                .contains(
                        "STT",
                        "Đơn vị thực hiện",
                        "Thời hạn giải quyết",
                        "Tiến độ giải quyết",
                        "Số, ký hiệu văn bản trả lời")
                .contains("Công văn số 614/STTTT-TTBCXB ngày ")
                .contains(receipt)
                .contains("Gồm 3 dòng.")
                .contains("Chưa nộp, quá hạn: 1")
                .contains("Đã nộp, chờ thẩm tra: 1");
        assertThat(body("/registers/follow-up?state=SUBMITTED"))
                .contains(receipt)
                .contains("Gồm 1 dòng.");
        assertThat(body("/registers/follow-up?state=OVERDUE"))
                .doesNotContain(receipt)
                .contains("Quá hạn");
        assertThat(body("/registers/follow-up?directive=" + open.directive())).contains("Gồm 2 dòng.");
    }

    @Test
    void the_registers_are_sheets_whose_text_is_no_formula() throws IOException {
        var directive = sent.send(department, units(2), NEXT_WEEK);
        sent.withdraw(directive.directive(), "=HYPERLINK(\"http://x\")");

        List<List<String>> outgoing = cells("/registers/outgoing.xlsx?year=" + year);
        assertThat(outgoing.get(0)).contains("SỔ ĐĂNG KÝ VĂN BẢN ĐI");
        assertThat(outgoing.get(1)).contains("Sở thử nghiệm, năm " + year);
        assertThat(outgoing.get(2).getFirst()).startsWith("Số liệu đến");
        assertThat(outgoing.get(4)).hasSize(10).startsWith("Số, ký hiệu", "Ngày tháng văn bản");
        assertThat(outgoing.get(5)).hasSize(10).startsWith("614/STTTT-TTBCXB").contains("0/2 đơn vị đã nhận");
        assertThat(outgoing).hasSize(6);

        List<List<String>> followUp = cells("/registers/follow-up.xlsx?year=" + year);
        assertThat(followUp.get(4)).hasSize(7);
        assertThat(followUp).hasSize(7);
        assertThat(jdbc.sql("select count(*) from audit_entry where subject_id = ? and action = 'register.download'")
                        .param(department.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void other_departments_see_nothing_of_it_and_units_may_not_open_it() throws IOException {
        sent.send(department, units(1), NEXT_WEEK);
        SignedInPerson stranger = SentDirectives.person(Role.CLERK, sent.unit("Sở khác", "DEPARTMENT"));

        for (String page : List.of("/registers/outgoing", "/registers/follow-up")) {
            assertThat(pages.get().uri(page).exchange()).hasStatus3xxRedirection();
            assertThat(body(get(page, stranger))).doesNotContain("614/STTTT");
            for (Role role : List.of(Role.OFFICER, Role.DIRECTOR, Role.REVIEWER)) {
                assertThat(body(get(page, SentDirectives.person(role, department))))
                        .contains("614/STTTT");
            }
            for (Role role : List.of(Role.REPORTER, Role.LEAD, Role.ADMINISTRATOR)) {
                assertThat(get(page, SentDirectives.person(role, department))).hasStatus(HttpStatus.FORBIDDEN);
                assertThat(get(page + ".xlsx", SentDirectives.person(role, department)))
                        .hasStatus(HttpStatus.FORBIDDEN);
            }
        }
        assertThat(cells(get("/registers/outgoing.xlsx", stranger))).hasSize(5);
        assertThat(get("/registers", clerk)).hasRedirectedUrl("/registers/outgoing");
        assertThat(get("/registers/follow-up?directive=no-id", clerk)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void statements_do_not_grow_with_the_rows() {
        sent.send(department, units(1), NEXT_WEEK);
        int outgoing = Statements.during(() -> get("/registers/outgoing", clerk));
        int followUp = Statements.during(() -> get("/registers/follow-up", clerk));
        sent.send(department, units(6), NEXT_WEEK);
        sent.send(department, units(3), NEXT_WEEK);

        assertThat(Statements.during(() -> get("/registers/outgoing", clerk))).isEqualTo(outgoing);
        assertThat(Statements.during(() -> get("/registers/follow-up", clerk))).isEqualTo(followUp);
    }

    private List<UnitId> units(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> sent.unit("Đài truyền thanh xã số " + number, "COMMUNE_STATION"))
                .toList();
    }

    /** An issued document with a number of the register. */
    private void numbered(LocalDate day) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            UUID id = Ids.next();
            GivenNumber given = numbers.next(department, "Quyết định", day, id, false, SentDirectives.OFFICER);
            jdbc.sql("""
                    insert into directive (id, version, issuing_unit_id, status, document_type, number, symbol, issuer, issued_on,
                        issued_on_precision, subject, drafted_at, drafted_by_id, drafted_by_name, changed_at, issuance_at, issuance_by_id,
                        issuance_by_name, register_id, register_year, register_number)
                    values (:id, 0, :department, 'ISSUED', 'Quyết định', :number, 'QĐ-STTTT', 'Sở thử nghiệm', :day, 'DAY', 'giao nhiệm vụ',
                        now(), :byId, 'x', now(), now(), :byId, 'x', :register, :year, :registerNumber)
                    """)
                    .param("id", id)
                    .param("department", department.value())
                    .param("number", given.written())
                    .param("day", day)
                    .param("byId", SentDirectives.OFFICER.personId())
                    .param("register", given.register().value())
                    .param("year", given.year())
                    .param("registerNumber", given.number())
                    .update();
        });
    }

    private String body(String page) {
        return body(get(page, clerk));
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return HtmlUtils.htmlUnescape(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<List<String>> cells(String address) throws IOException {
        return cells(get(address, clerk));
    }

    private static List<List<String>> cells(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk();
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            Sheet sheet = book.getSheetAt(0);
            for (int number = 0; number <= sheet.getLastRowNum(); number++) {
                List<String> cells = new ArrayList<>();
                Row row = sheet.getRow(number);
                if (row != null) {
                    row.forEach(cell -> {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        cells.add(cell.toString());
                    });
                }
                rows.add(cells);
            }
        }
        return rows;
    }
}
