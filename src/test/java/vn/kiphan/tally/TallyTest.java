package vn.kiphan.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.PageTest;
import vn.kiphan.Statements;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.figure.AskedFigures;
import vn.kiphan.figure.Field;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.unit.Cast;
import vn.kiphan.unit.UnitKind;

/** What accepted submissions add up to, by indicator. */
class TallyTest extends PageTest {

    @Autowired
    Cast cast;

    @Autowired
    FiledReports filed;

    @Autowired
    Tallies tallies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    private Cast.Company company;
    private LocalDate today;
    private List<UnitId> stations;
    private List<SignedInPerson> reporters;
    private List<SentDirectives.Sent> terms;
    private UUID minutes;
    private UUID clusters;

    @BeforeEach
    void send() {
        company = cast.company();
        today = Vietnam.day(clock.instant());
        stations = new ArrayList<>();
        reporters = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            UnitId station = cast.unit(UnitKind.COMMUNE_STATION, "Đài xã số " + number);
            stations.add(station);
            reporters.add(cast.person(station, Role.REPORTER));
        }
        terms = new SentDirectives(jdbc, transactions, events)
                .send(
                        company.department(),
                        stations,
                        List.of(
                                clock.instant().plus(Duration.ofDays(10)),
                                clock.instant().plus(Duration.ofDays(40))));
        for (int place = 0; place < 2; place++) {
            AskedFigures.indicators(jdbc, terms.get(place), place, "PT03+", "PT06", "KHAC", "BC01");
        }
        minutes = AskedFigures.key(jdbc, "PT03");
        clusters = AskedFigures.key(jdbc, "PT06");
    }

    @Test
    void only_accepted_reports_count_and_four_answers_are_counted_apart() {
        accept(file(0, 0, minutes + ".VIETNAMESE", "40", minutes + ".EDE", "20", minutes + ".CUMULATIVE", "100"));
        accept(file(0, 1, minutes + ".STANDING", "NONE", clusters + ".TOTAL", "0"));
        accept(file(0, 2, minutes + ".STANDING", "NO_MEANS", clusters + ".TOTAL", "7"));
        file(0, 3, minutes + ".TOTAL", "1.000");

        Tally its = tally(0, "PT03");

        assertThat(its.total()).isEqualByComparingTo("60");
        assertThat(its.languages())
                .isEqualTo(Map.of(Field.VIETNAMESE, BigDecimal.valueOf(40), Field.EDE, BigDecimal.valueOf(20)));
        assertThat(its.cumulative()).isEqualByComparingTo("100");
        assertThat(List.of(its.units(), its.given(), its.none(), its.noMeans(), its.empty(), its.missing()))
                .containsExactly(5, 1, 1, 1, 0, 2);
        Tally others = tally(0, "PT06");
        assertThat(others.total()).isEqualByComparingTo("7");
        assertThat(List.of(others.given(), others.empty(), others.missing())).containsExactly(2, 1, 2);
        Tally press = tally(0, "BC01");
        assertThat(press.units()).isZero();
        assertThat(press.total()).isNull();
    }

    @Test
    void a_nil_report_says_nothing_of_the_kind_to_every_indicator() {
        UUID report = filed.begin(terms.getFirst().assignments().getFirst(), reporters.getFirst());
        filed.tellNil(report, today, reporters.getFirst());
        accept(filed.submit(report, reporters.getFirst()));
        assertThat(tally(0, "PT03").none()).isEqualTo(1);
        assertThat(tally(0, "PT03").total()).isNull();
        assertThat(page(address("/" + minutes), company.officer()))
                .contains("không phát sinh", "theo báo cáo không phát sinh")
                .doesNotContain("bỏ trống");
    }

    @Test
    void periods_follow_the_sum_rule_and_cumulative_values_are_never_added() {
        accept(file(0, 0, minutes + ".TOTAL", "60", minutes + ".CUMULATIVE", "60", clusters + ".TOTAL", "9"));
        accept(file(1, 0, minutes + ".TOTAL", "50", minutes + ".CUMULATIVE", "110", clusters + ".TOTAL", "4"));
        accept(file(1, 1, minutes + ".TOTAL", "5", clusters + ".TOTAL", "2"));

        assertThat(tally(1, "PT03").total()).isEqualByComparingTo("55");
        assertThat(tally(1, "PT03").overPeriods()).isEqualByComparingTo("115");
        assertThat(tally(1, "PT03").cumulative()).isEqualByComparingTo("110");
        assertThat(tally(1, "PT06").total()).isEqualByComparingTo("6");
        assertThat(tally(1, "PT06").overPeriods()).isEqualByComparingTo("11");
        assertThat(tally(0, "PT03").overPeriods()).isEqualByComparingTo("60");
    }

    @Test
    void values_of_different_things_are_not_added() {
        UUID other = AskedFigures.key(jdbc, "KHAC");
        accept(file(0, 0, other + ".TOTAL", "3", other + ".NOTE", "Bản cam kết"));
        accept(file(0, 1, other + ".TOTAL", "4"));
        assertThat(tally(0, "KHAC").total()).isNull();
        assertThat(tally(0, "KHAC").given()).isEqualTo(2);
        assertThat(page(address(""), company.officer())).contains("không cộng");
    }

    @Test
    void fractions_add_up_to_the_digit_and_shares_are_not_added() throws IOException {
        UUID money = AskedFigures.own(jdbc, terms.getFirst(), "Kinh phí", "triệu đồng");
        UUID share = AskedFigures.own(jdbc, terms.getFirst(), "Hộ dân được nghe loa", "%");
        accept(file(0, 0, money + ".TOTAL", "1.234,5", share + ".TOTAL", "87,5"));
        accept(file(0, 1, money + ".TOTAL", "0,25", share + ".TOTAL", "90"));

        assertThat(page(address(""), company.officer())).contains("1.234,75", "không cộng");
        assertThat(page(address("/" + money), company.officer())).contains("1.234,5", "0,25");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(download("xlsx")))) {
            assertThat(rows(book, "Chỉ tiêu"))
                    .anySatisfy(row ->
                            assertThat(row).contains("Kinh phí|triệu đồng|").contains("1,234.75"));
        }
        try (XWPFDocument report = new XWPFDocument(new ByteArrayInputStream(download("docx")))) {
            assertThat(report.getTables().stream().map(table -> table.getText()))
                    .anyMatch(text -> text.contains("1.234,75"));
        }
    }

    @Test
    void the_page_leads_from_the_directive_to_the_units() {
        accept(file(0, 0, minutes + ".TOTAL", "1.234", minutes + ".NOTE", "Phát ba buổi"));
        accept(file(0, 1, minutes + ".STANDING", "NO_MEANS", clusters + ".TOTAL", "1"));

        assertThat(page("/directives/" + terms.getFirst().directive(), company.officer()))
                .contains("/figures?terms=" + terms.getFirst().termsId());
        assertThat(page(address(""), company.director()))
                .contains("PT03", "1.234", "Thời lượng phát", "Tổng hợp chỉ tiêu");
        assertThat(page(address("/" + minutes), company.officer()))
                .contains(
                        "Đài xã số 1",
                        "1.234",
                        "Phát ba buổi",
                        "không có phương tiện",
                        "chưa có báo cáo được chấp nhận");
    }

    @Test
    void the_workbook_and_the_report_have_the_totals() throws IOException {
        accept(file(
                0, 0, minutes + ".VIETNAMESE", "1.200", minutes + ".MNONG", "34", minutes + ".CUMULATIVE", "2.000"));
        accept(file(0, 1, minutes + ".STANDING", "NO_MEANS", clusters + ".TOTAL", "2"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(download("xlsx")))) {
            assertThat(rows(book, "Chỉ tiêu"))
                    .anySatisfy(row -> assertThat(row)
                            .contains("PT03")
                            .contains("1,234")
                            .contains("2,000")
                            .contains("34"));
            assertThat(rows(book, "Chỉ tiêu theo đơn vị"))
                    .anySatisfy(row -> assertThat(row).contains("Đài xã số 2", "không có phương tiện"))
                    .anySatisfy(row -> assertThat(row).contains("Đài xã số 3", "chưa có báo cáo được chấp nhận"));
        }
        try (XWPFDocument report = new XWPFDocument(new ByteArrayInputStream(download("docx")))) {
            String tables = report.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .flatMap(row -> row.getTableCells().stream())
                    .map(cell -> cell.getText())
                    .collect(Collectors.joining("|"));
            assertThat(tables)
                    .contains("PT03 Thời lượng phát")
                    .contains("Trong đó: Tiếng Việt 1.200, Tiếng M’Nông 34|phút|1.234|2.000");
        }
    }

    @Test
    void the_statements_do_not_grow_with_the_units() {
        accept(file(0, 0, minutes + ".TOTAL", "1"));
        int few = Statements.during(
                () -> tallies.of(terms.getFirst().directive(), terms.getFirst().termsId()));
        for (int unit = 1; unit < 4; unit++) {
            accept(file(0, unit, minutes + ".TOTAL", "2", clusters + ".TOTAL", "3"));
        }
        assertThat(Statements.during(() -> tallies.of(
                        terms.getFirst().directive(), terms.getFirst().termsId())))
                .isEqualTo(few);
    }

    @Test
    void other_departments_and_units_do_not_see_it() {
        Cast.Company other = cast.company();
        for (String path : List.of(address(""), address("/" + minutes))) {
            assertThat(get(path, other.officer())).hasStatus(404);
            assertThat(get(path, reporters.getFirst())).hasStatus(403);
            assertThat(pages.get().uri(path).exchange().getResponse().getRedirectedUrl())
                    .endsWith("/login");
        }
        assertThat(get(address("/" + UUID.randomUUID()), company.officer())).hasStatus(404);
        assertThat(get("/directives/" + UUID.randomUUID() + "/figures", company.officer()))
                .hasStatus(404);
        assertThat(get("/directives/x/figures", company.officer())).hasStatus(404);
    }

    private Tally tally(int place, String code) {
        SentDirectives.Sent its = terms.get(place);
        return tallies.of(its.directive(), its.termsId()).stream()
                .filter(tally -> tally.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private String address(String below) {
        return "/directives/" + terms.getFirst().directive() + "/figures" + below + "?terms="
                + terms.getFirst().termsId();
    }

    private SubmissionId file(int place, int unit, String... fields) {
        SignedInPerson reporter = reporters.get(unit);
        UUID report = filed.begin(terms.get(place).assignments().get(unit), reporter);
        var request = pages.post()
                .uri("/reports/" + report + "/figures")
                .with(user(reporter))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        assertThat(request.exchange()).hasStatus3xxRedirection();
        filed.article(report, "Tin", "https://xa.vn/" + report, today, reporter);
        filed.tell(report, today, reporter);
        return filed.submit(report, reporter);
    }

    private void accept(SubmissionId submission) {
        assertThat(pages.post()
                        .uri("/reviews/" + submission + "/acceptance")
                        .with(user(company.reviewer()))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();
    }

    private byte[] download(String format) {
        MvcTestResult result = get(
                "/directives/" + terms.getFirst().directive() + "/consolidated-report." + format + "?terms="
                        + terms.getFirst().termsId(),
                company.officer());
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    private static List<String> rows(XSSFWorkbook book, String sheet) {
        DataFormatter formatter = new DataFormatter(java.util.Locale.ENGLISH);
        List<String> rows = new ArrayList<>();
        for (Row row : book.getSheet(sheet)) {
            StringBuilder cells = new StringBuilder();
            row.forEach(cell -> cells.append(formatter.formatCellValue(cell)).append('|'));
            rows.add(cells.toString());
        }
        return rows;
    }
}
