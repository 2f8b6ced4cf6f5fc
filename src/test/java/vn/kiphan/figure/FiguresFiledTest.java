package vn.kiphan.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.PageTest;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.Sha256;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.unit.Cast;

/** Figures in the check list, in the submission's rows and text, and before the reviewer. */
class FiguresFiledTest extends PageTest {

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
    private List<SentDirectives.Sent> terms;
    private UUID report;
    private UUID minutes;
    private UUID stations;
    private UUID speakers;

    @BeforeEach
    void begin() {
        company = cast.company();
        reporter = company.communeReporter();
        today = Vietnam.day(clock.instant());
        terms = new SentDirectives(jdbc, transactions, events)
                .send(
                        company.department(),
                        List.of(company.commune()),
                        List.of(
                                clock.instant().plus(Duration.ofDays(10)),
                                clock.instant().plus(Duration.ofDays(40))));
        for (int place = 0; place < 2; place++) {
            AskedFigures.indicators(jdbc, terms.get(place), place, "PT02", "PT03+", "PT06", "TT04");
        }
        minutes = AskedFigures.key(jdbc, "PT03");
        stations = AskedFigures.key(jdbc, "PT06");
        speakers = AskedFigures.key(jdbc, "TT04");
        report = filed.begin(terms.getFirst().assignment(), reporter);
    }

    @Test
    void figures_alone_are_a_report_and_are_filed_with_standing_source_and_window() {
        type(report, minutes + ".TOTAL", "1h30", minutes + ".VIETNAMESE", "60", minutes + ".EDE", "30");
        type(report, minutes + ".CUMULATIVE", "240", stations + ".TOTAL", "0", speakers + ".STANDING", "NO_MEANS");
        filed.tell(report, today, reporter);

        SubmissionId submission = filed.submit(report, reporter);

        assertThat(rows(submission))
                .containsExactly(
                        "PT02 EMPTY - null", "PT03 NUMBER TYPED 90", "PT06 NUMBER TYPED 0", "TT04 NO_MEANS - null");
        Map<String, Object> row = jdbc.sql("select * from figure_filed where submission_id = ? and code = 'PT03'")
                .param(submission.value())
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("vietnamese", new BigDecimal("60.00"))
                .containsEntry("ede", new BigDecimal("30.00"))
                .containsEntry("mnong", null)
                .containsEntry("cumulative_standing", "NUMBER")
                .containsEntry("cumulative", new BigDecimal("240.00"))
                .containsEntry("counted", null);
        assertThat(row.get("window_from")).isNotNull();
        String content = jdbc.sql("select content from coverage_submission where id = ?")
                .param(submission.value())
                .query(String.class)
                .single();
        assertThat(content)
                .contains("\"figures\"", "\"code\" : \"PT03\"", "\"standing\" : \"NO_MEANS\"", "\"VIETNAMESE\" : 60");
        assertThat(jdbc.sql("select sha256 from coverage_submission where id = ?")
                        .param(submission.value())
                        .query(String.class)
                        .single())
                .isEqualTo(Sha256.of(content));
        assertThatThrownBy(() -> jdbc.sql("update figure_filed set amount = 1 where submission_id = ? and amount = 90")
                        .param(submission.value())
                        .update())
                .hasMessageContaining("never changed");
        assertThat(page("/submissions/" + submission, reporter)).contains("Chỉ tiêu báo cáo", "90 phút", "240 phút");
        assertThat(page("/reviews/" + submission, company.reviewer()))
                .contains("90 phút", "Tiếng Việt 60, Tiếng Ê Đê 30", "0 cụm", "không có phương tiện", "chưa báo cáo");
    }

    @Test
    void what_the_entries_add_up_to_is_filed_as_such_and_beside_what_was_typed() {
        filed.broadcast(report, "Thông điệp", 3, 5, 2, today, reporter);
        type(report, minutes + ".TOTAL", "100", minutes + ".REASON", "Thêm tiếp âm");
        filed.tell(report, today, reporter);

        SubmissionId submission = filed.submit(report, reporter);

        assertThat(rows(submission)).startsWith("PT02 NUMBER ENTRIES 3", "PT03 NUMBER TYPED 100");
        assertThat(jdbc.sql(
                                "select trim_scale(counted) || '/' || counted_entries || '/' || reason from figure_filed where submission_id = ? and code = 'PT03'")
                        .param(submission.value())
                        .query(String.class)
                        .single())
                .isEqualTo("30/1/Thêm tiếp âm");
        assertThat(page("/reviews/" + submission, company.reviewer()))
                .contains("tính từ 1 tin bài", "Theo danh mục: 30 phút, từ 1 tin bài", "Thêm tiếp âm")
                .contains("href=\"/reviews/" + submission + "/figures/" + minutes + "\"");
    }

    @Test
    void a_filed_figure_leads_to_the_entries_that_it_follows_from() {
        UUID entry = filed.broadcast(report, "Thông điệp", 3, 5, 2, today, reporter);
        filed.article(report, "Bài báo", "https://bao-thu.vn/" + report, today, reporter);
        filed.tell(report, today, reporter);
        SubmissionId submission = filed.submit(report, reporter);
        String origins = "/figures/" + minutes;

        assertThat(page("/reviews/" + submission + origins, company.reviewer()))
                .contains("Thông điệp", "30 phút", "/reviews/" + submission + "#entry-" + entry)
                .doesNotContain("Bài báo");
        assertThat(page("/submissions/" + submission, reporter))
                .contains("href=\"/submissions/" + submission + origins + "\"");
        assertThat(page("/submissions/" + submission + origins, reporter)).contains("Thông điệp", "30 phút");

        jdbc.sql("update coverage_entry set airings = 99 where id = ?")
                .param(entry)
                .update();
        assertThat(page("/submissions/" + submission + origins, reporter)).contains("30 phút");

        assertThat(status("/submissions/" + submission + origins, company.pressReporter()))
                .isEqualTo(404);
        assertThat(status("/submissions/" + submission + origins, company.reviewer()))
                .isEqualTo(403);
        assertThat(status("/reviews/" + submission + origins, reporter)).isEqualTo(403);
        assertThat(status("/reviews/" + submission + origins, cast.company().reviewer()))
                .isEqualTo(404);
        assertThat(status("/reviews/" + submission + "/figures/" + UUID.randomUUID(), company.reviewer()))
                .isEqualTo(404);
    }

    private int status(String path, SignedInPerson person) {
        return pages.get().uri(path).with(user(person)).exchange().getResponse().getStatus();
    }

    @Test
    void wrong_figures_block_and_empty_ones_warn() {
        filed.broadcast(report, "Thông điệp", 3, 5, 2, today, reporter);
        filed.tell(report, today, reporter);
        type(report, minutes + ".TOTAL", "nhiều", stations + ".TOTAL", "2", stations + ".STANDING", "NONE");

        assertThat(checks())
                .contains("PT03 Thời lượng phát: Nhập số phút", "PT06 Cụm loa, đài tham gia: Đã chọn “không phát sinh”")
                .contains("1 chỉ tiêu chưa có số liệu: TT04", "1 chỉ tiêu chưa có số lũy kế")
                .contains("#figure-2")
                .doesNotContain("name=\"key\"");
        assertThatThrownBy(() -> filed.submit(report, reporter)).isInstanceOf(Refusal.class);

        type(report, "was." + minutes + ".TOTAL", "nhiều", minutes + ".TOTAL", "31");
        type(report, "was." + stations + ".STANDING", "NONE", stations + ".STANDING", "");
        assertThat(checks())
                .contains("PT03 Thời lượng phát: báo cáo ghi 31 phút, danh mục tin bài tính được 30 từ 1 tin bài")
                .contains("chưa ghi lý do", "name=\"key\"");
    }

    @Test
    void figures_are_held_against_the_report_before() {
        type(report, minutes + ".TOTAL", "50", minutes + ".CUMULATIVE", "500", stations + ".TOTAL", "4");
        filed.tell(report, today, reporter);
        filed.submit(report, reporter);
        report = filed.begin(terms.get(1).assignment(), reporter);
        type(report, minutes + ".TOTAL", "501", minutes + ".CUMULATIVE", "400", stations + ".TOTAL", "4");

        assertThat(checks())
                .contains("PT03 Thời lượng phát: 501, gấp hơn mười lần kỳ trước (50)")
                .contains("lũy kế 400 nhỏ hơn lũy kế kỳ trước (500)", "lũy kế 400 nhỏ hơn số trong kỳ (501)")
                .contains("PT06 Cụm loa, đài tham gia: 4, giống hệt kỳ trước");
    }

    @Test
    void the_figure_of_last_time_is_said_while_it_is_typed() {
        type(report, stations + ".TOTAL", "4");
        filed.tell(report, today, reporter);
        filed.submit(report, reporter);
        report = filed.begin(terms.get(1).assignment(), reporter);
        String same = "PT06 Cụm loa, đài tham gia: 4, giống hệt kỳ trước";

        String field = "/reports/" + report + "/figures/fields/" + stations + ".TOTAL";
        assertThat(text(post(field, reporter, "text", "4", "seen", "0"))).contains(same);
        assertThat(page("/reports/" + report + "/figures", reporter)).contains(same);
        assertThat(text(post(field, reporter, "text", "5", "seen", "1"))).doesNotContain("giống hệt");
        assertThat(page("/reports/" + report + "/figures", reporter)).doesNotContain("giống hệt");
    }

    @Test
    void nought_and_words_are_no_report() {
        type(report, stations + ".TOTAL", "0", minutes + ".STANDING", "NONE");
        filed.tell(report, today, reporter);
        assertThatThrownBy(() -> filed.submit(report, reporter)).isInstanceOf(Refusal.class);
        filed.tellNil(report, today, reporter);
        assertThat(rows(filed.submit(report, reporter))).hasSize(4);
    }

    @Test
    void a_nil_report_says_nothing_of_the_kind_where_it_says_nothing_else() {
        filed.tellNil(report, today, reporter);
        type(report, stations + ".TOTAL", "0", speakers + ".STANDING", "NO_MEANS");
        assertThat(page("/reports/" + report, reporter))
                .contains("Đã có 4 trong 4 chỉ tiêu", "theo báo cáo không phát sinh", "0 cụm", "không có phương tiện")
                .doesNotContain("chưa báo cáo");
        assertThat(page("/reports/" + report + "/figures", reporter)).doesNotContain("chưa báo cáo");
        assertThat(text(post(
                        "/reports/" + report + "/figures/fields/" + minutes + ".TOTAL",
                        reporter,
                        "text",
                        "",
                        "seen",
                        "0")))
                .contains("\"value\":\"không phát sinh\"", "theo báo cáo không phát sinh");

        SubmissionId submission = filed.submit(report, reporter);

        assertThat(rows(submission))
                .as("what was left empty stays so in what is kept")
                .containsExactly(
                        "PT02 EMPTY - null", "PT03 EMPTY - null", "PT06 NUMBER TYPED 0", "TT04 NO_MEANS - null");
        for (String seen : List.of(
                page("/submissions/" + submission, reporter), page("/reviews/" + submission, company.reviewer()))) {
            assertThat(seen)
                    .contains("không phát sinh", "theo báo cáo không phát sinh", "0 cụm", "không có phương tiện")
                    .doesNotContain("<span class=\"text-secondary\">chưa báo cáo</span>");
        }
    }

    @Test
    void fractions_are_filed_as_they_were_typed_and_shown_as_people_write_them() {
        UUID money = AskedFigures.own(jdbc, terms.getFirst(), "Kinh phí", "triệu đồng");
        UUID share = AskedFigures.own(jdbc, terms.getFirst(), "Hộ dân được nghe loa", "%");
        type(report, money + ".TOTAL", "1.234,5", share + ".TOTAL", "87.5%", minutes + ".TOTAL", "90,5");
        filed.tell(report, today, reporter);
        assertThat(checks()).contains("PT03 Thời lượng phát: Nhập số phút");
        type(report, "was." + minutes + ".TOTAL", "90,5", minutes + ".TOTAL", "1.234");

        SubmissionId submission = filed.submit(report, reporter);

        assertThat(rows(submission)).contains(" NUMBER TYPED 1234.5", " NUMBER TYPED 87.5", "PT03 NUMBER TYPED 1234");
        assertThat(jdbc.sql("select content from coverage_submission where id = ?")
                        .param(submission.value())
                        .query(String.class)
                        .single())
                .contains("\"amount\" : 1234.5,", "\"amount\" : 87.5,", "\"amount\" : 1234,");
        assertThat(page("/submissions/" + submission, reporter)).contains("1.234,5 triệu đồng", "87,5 %", "1.234 phút");
    }

    private String checks() {
        return page("/reports/" + report + "/submission", reporter);
    }

    private List<String> rows(SubmissionId submission) {
        return jdbc.sql("""
                select concat_ws(' ', code, standing, coalesce(source, '-'), coalesce(cast(trim_scale(amount) as text), 'null'))
                from figure_filed where submission_id = ? order by position
                """).param(submission.value()).query(String.class).list();
    }

    private void type(UUID into, String... fields) {
        var request = pages.post()
                .uri("/reports/" + into + "/figures")
                .with(user(reporter))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        assertThat(request.exchange().getResponse().getStatus()).isIn(200, 302);
    }
}
