package vn.kiphan.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.PageTest;
import vn.kiphan.Statements;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.unit.Cast;

/** The grid of a report: filled in by the form and field by field. */
class FigurePagesTest extends PageTest {

    @Autowired
    Cast cast;

    @Autowired
    FiledReports filed;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    private Cast.Company company;
    private SignedInPerson reporter;
    private LocalDate today;
    private SentDirectives.Sent sent;
    private UUID report;
    private String address;
    private UUID airings;
    private UUID minutes;
    private UUID stations;

    @BeforeEach
    void begin() {
        company = cast.company();
        reporter = company.communeReporter();
        today = Vietnam.day(clock.instant());
        sent = new SentDirectives(jdbc, transactions, events)
                .send(
                        company.department(),
                        List.of(company.commune()),
                        clock.instant().plus(Duration.ofDays(10)));
        AskedFigures.indicators(jdbc, sent, "PT02", "PT03", "PT06+", "BC01");
        airings = AskedFigures.key(jdbc, "PT02");
        minutes = AskedFigures.key(jdbc, "PT03");
        stations = AskedFigures.key(jdbc, "PT06");
        report = filed.begin(sent.assignment(), reporter);
        address = "/reports/" + report + "/figures";
    }

    @Test
    void the_grid_shows_what_is_asked_of_this_kind_of_unit_and_how_it_is_counted() {
        filed.broadcast(report, "Thông điệp", 3, 5, 2, today, reporter);

        assertThat(page(address))
                .contains("PT02", "Số lần phát", "(lần)", "Tổng số lần phát trên hệ thống truyền thanh")
                .contains("Theo danh mục: 3 lần, từ 1 tin bài", "Theo danh mục: 30 phút, từ 1 tin bài")
                .contains("tính từ 1 tin bài", "Tách theo ngôn ngữ", "Tiếng M’Nông", "Lũy kế từ đầu đợt")
                .doesNotContain("BC01");
        assertThat(page("/reports/" + report)).contains("Đã có 2 trong 3 chỉ tiêu", "30 phút", "chưa báo cáo");
        assertThat(page(address + "/" + minutes)).contains("Thông điệp", "30 phút", "Tiếng M’Nông");
    }

    @Test
    void the_form_takes_what_was_typed_and_keeps_what_the_entries_say_beside_it() {
        filed.broadcast(report, "Thông điệp", 3, 5, 2, today, reporter);

        assertThat(save(
                        minutes + ".TOTAL",
                        "1 giờ 30 phút",
                        minutes + ".REASON",
                        "Phát lại ở chợ",
                        stations + ".TOTAL",
                        "4"))
                .hasRedirectedUrl(address);

        assertThat(page(address))
                .contains(
                        "value=\"1 giờ 30 phút\"",
                        "90 phút",
                        "đơn vị nhập",
                        "Theo danh mục: 30 phút",
                        "Phát lại ở chợ");
        assertThat(typed(minutes)).containsExactly("REASON=Phát lại ở chợ", "TOTAL=1 giờ 30 phút");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'report.figures' and subject_id = ?")
                        .param(report)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_cannot_be_read_is_kept_and_said_beside_the_field() {
        MvcTestResult wrong = save(airings + ".TOTAL", "1.5", minutes + ".TOTAL", "10", minutes + ".EDE", "4");
        assertThat(wrong).hasStatusOk();
        assertThat(text(wrong))
                .contains("2 ô cần sửa", "value=\"1.5\"", "Nhập số nguyên: chỉ tiêu này tính theo lần")
                .contains("Các ngôn ngữ cộng lại là 4, khác số trong kỳ 10");

        assertThat(save(stations + ".TOTAL", "3", stations + ".STANDING", "NO_MEANS"))
                .hasStatusOk();
        assertThat(page(address)).contains("Đã chọn “không có phương tiện” nhưng vẫn có số");
    }

    @Test
    void a_fraction_is_taken_where_it_makes_sense_and_refused_in_words_where_not() {
        UUID money = AskedFigures.own(jdbc, sent, "Kinh phí", "triệu đồng");
        MvcTestResult answer = save(airings + ".TOTAL", "12,5", money + ".TOTAL", "1,234.5");
        assertThat(text(answer))
                .contains("2 ô cần sửa", "Nhập số nguyên: chỉ tiêu này tính theo lần, “12,5” có phần lẻ")
                .contains("Nhập số, ví dụ 12,5 hoặc 1.234,5 triệu đồng", "value=\"1,234.5\"");

        save(
                "was." + airings + ".TOTAL",
                "12,5",
                airings + ".TOTAL",
                "1.234",
                "was." + money + ".TOTAL",
                "1,234.5",
                money + ".TOTAL",
                "12.5");
        assertThat(page(address)).contains("1.234 lần", "12,5 triệu đồng").doesNotContain("cần sửa");
    }

    @Test
    void minutes_of_entries_are_hours_where_hours_are_asked_for() {
        UUID hours = AskedFigures.inHours(jdbc, sent);
        filed.broadcast(report, "Thông điệp", 5, 5, 2, today, reporter);

        assertThat(page(address)).contains("Theo danh mục: 0,83 giờ, từ 1 tin bài");
        assertThat(page(address + "/" + hours)).contains("0,83 giờ");
        save(hours + ".TOTAL", "1 giờ 15 phút");
        assertThat(page(address)).contains("1,25 giờ");
    }

    @Test
    void of_two_who_change_the_same_field_the_second_sees_both_texts() {
        save(airings + ".TOTAL", "12");

        MvcTestResult clash = save(airings + ".TOTAL", "13");

        assertThat(clash).hasStatus(HttpStatus.CONFLICT);
        assertThat(text(clash)).contains("vừa nhập “12”", "value=\"13\"");
        assertThat(typed(airings)).containsExactly("TOTAL=12");
        assertThat(save("was." + airings + ".TOTAL", "12", airings + ".TOTAL", "13"))
                .hasStatus3xxRedirection();
        assertThat(typed(airings)).containsExactly("TOTAL=13");
    }

    @Test
    void fields_that_nobody_touched_do_not_clash() {
        save(airings + ".TOTAL", "12");
        assertThat(save(airings + ".TOTAL", "", minutes + ".TOTAL", "9")).hasStatus3xxRedirection();
        assertThat(typed(airings)).containsExactly("TOTAL=12");
        assertThat(typed(minutes)).containsExactly("TOTAL=9");
    }

    @Test
    void a_field_saves_itself_over_the_version_that_was_seen() {
        assertThat(field(minutes, "TOTAL", 0, "45'"))
                .hasStatusOk()
                .bodyText()
                .contains("\"seen\":\"1\"", "\"value\":\"45 phút\"", "Đã lưu lúc");
        assertThat(field(minutes, "TOTAL", 1, "nhiều"))
                .hasStatusOk()
                .bodyText()
                .contains("\"seen\":\"2\"", "Nhập số phút");
        assertThat(field(minutes, "TOTAL", 1, "50"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("\"seen\":\"2\"", "\"text\":\"nhiều\"", "\"by\"", "\"at\"");
        assertThat(field(minutes, "TOTAL", 2, "")).hasStatusOk().bodyText().contains("chưa báo cáo");
        assertThat(field(minutes, "STANDING", 0, "NONE")).bodyText().contains("không phát sinh");
        assertThat(field(minutes, "STANDING", 1, "GÌ ĐÓ")).hasStatusOk();
        assertThat(typed(minutes)).containsExactly("STANDING=", "TOTAL=");
    }

    @Test
    void whoever_reports_an_amount_has_something_to_report() {
        filed.tellNil(report, today, reporter);
        field(airings, "TOTAL", 0, "0");
        assertThat(nil()).isTrue();
        field(airings, "TOTAL", 1, "7");
        assertThat(nil()).isFalse();
    }

    @Test
    void the_grid_takes_the_same_statements_whatever_there_is_to_count() {
        filed.broadcast(report, "Thông điệp 0", 3, 5, 2, today, reporter);
        int few = Statements.listRemembering(() -> get(address, reporter)).size();
        for (int more = 1; more < 6; more++) {
            filed.broadcast(report, "Thông điệp " + more, 3, 5, 2, today, reporter);
        }
        save(
                airings + ".TOTAL",
                "12",
                minutes + ".TOTAL",
                "13",
                stations + ".TOTAL",
                "1",
                stations + ".CUMULATIVE",
                "2");
        assertThat(Statements.listRemembering(() -> get(address, reporter))).hasSize(few);
    }

    @Test
    void nobody_else_sees_or_changes_it() {
        for (String path : List.of(address, address + "/" + minutes)) {
            assertThat(get(path, company.pressReporter())).hasStatus(404);
            assertThat(get(path, company.officer())).hasStatus(403);
            assertThat(pages.get().uri(path).exchange().getResponse().getRedirectedUrl())
                    .endsWith("/login");
        }
        assertThat(get("/reports/" + UUID.randomUUID() + "/figures", reporter)).hasStatus(404);
        assertThat(get(address + "/" + UUID.randomUUID(), reporter)).hasStatus(404);
        assertThat(post(address, company.pressReporter(), airings + ".TOTAL", "1"))
                .hasStatus(404);
        assertThat(post(fieldOf(airings, "TOTAL"), company.officer(), "seen", "0"))
                .hasStatus(403);
        assertThat(post(fieldOf(airings, "TOTAL"), company.pressReporter(), "seen", "0"))
                .hasStatus(404);
        assertThat(post(fieldOf(airings, "GIBT_ES_NICHT"), reporter, "seen", "0"))
                .hasStatus(404);
        assertThat(post(fieldOf(UUID.randomUUID(), "TOTAL"), reporter, "seen", "0"))
                .hasStatus(404);
        assertThat(typed(airings)).isEmpty();
    }

    @Test
    void a_report_that_asks_for_no_figures_has_no_grid() {
        SentDirectives.Sent plain = new SentDirectives(jdbc, transactions, events)
                .send(
                        company.department(),
                        List.of(company.commune()),
                        clock.instant().plus(Duration.ofDays(10)));
        UUID without = filed.begin(plain.assignment(), reporter);
        assertThat(get("/reports/" + without + "/figures", reporter)).hasStatus(404);
        assertThat(page("/reports/" + without)).doesNotContain("Chỉ tiêu báo cáo");
    }

    private MvcTestResult save(String... fields) {
        return post(address, reporter, fields);
    }

    private MvcTestResult field(UUID key, String field, int version, String text) {
        return post(fieldOf(key, field), reporter, "seen", Integer.toString(version), "text", text);
    }

    private String fieldOf(UUID key, String field) {
        return address + "/fields/" + key + "." + field;
    }

    private boolean nil() {
        return jdbc.sql("select nil from coverage_report where id = ?")
                .param(report)
                .query(Boolean.class)
                .single();
    }

    private List<String> typed(UUID key) {
        return jdbc.sql(
                        "select field || '=' || typed from figure_cell where report_id = ? and indicator_key = ? order by field")
                .params(report, key)
                .query(String.class)
                .list();
    }

    private String page(String path) {
        return page(path, reporter);
    }
}
