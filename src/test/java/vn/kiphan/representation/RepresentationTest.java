package vn.kiphan.representation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.PageTest;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.unit.Cast;

class RepresentationTest extends PageTest {

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

    Cast.Company company;
    SentDirectives.Sent sent;
    SignedInPerson district;
    SignedInPerson commune;
    LocalDate today;
    UUID report;
    String address;

    @BeforeEach
    void begin() {
        company = cast.company();
        jdbc.sql("update unit_profile set parent_id = :district where unit_id = :commune")
                .param("district", company.district().value())
                .param("commune", company.commune().value())
                .update();
        sent = new SentDirectives(jdbc, transactions, events)
                .send(
                        company.department(),
                        List.of(company.district(), company.commune(), company.press()),
                        clock.instant().plus(Duration.ofDays(10)));
        district = company.districtReporter();
        commune = company.communeReporter();
        today = Vietnam.day(clock.instant());
        report = filed.begin(sent.assignment(), district);
        address = "/reports/" + report;
        filed.article(report, "Tin của huyện", "https://bao-thu.vn/chung", today, district);
        filed.tell(report, today, district);
    }

    @Test
    void the_district_sees_how_far_its_communes_are_and_chooses() {
        assertThat(page(address, district))
                .contains("Báo cáo thay cho các đơn vị", company.communeName(), "Chưa mở", "Kèm khi được chấp nhận")
                .doesNotContain("Quá hạn");
        assertThat(choose(company.commune().value()).getResponse().getRedirectedUrl())
                .isEqualTo(address + "#speaksFor");
        assertThat(chosen()).containsExactly(spoken(company.commune().value()));
        assertThat(page(address + "/submission", district))
                .contains("Báo cáo thay cho 1 đơn vị (" + company.communeName() + ")");
        post(
                address + "/speaks-for",
                district,
                "seen." + spoken(company.commune().value()),
                "true");
        assertThat(chosen()).isEmpty();
        jdbc.sql("update campaign_assignment set due_at = :past where id = :id")
                .param("past", Timestamp.from(clock.instant().minusSeconds(60)))
                .param("id", sent.assignments().get(1).value())
                .update();
        assertThat(page(address, district)).contains("Quá hạn");
    }

    @Test
    void a_box_is_kept_as_soon_as_it_is_ticked() {
        assertThat(tick(spoken(company.commune().value()), "true"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.seen")
                .isEqualTo("true");
        assertThat(chosen()).containsExactly(spoken(company.commune().value()));
        assertThat(tick(spoken(company.commune().value()), "true")).hasStatusOk();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'report.speaks-for' and subject_id = ?")
                        .param(report)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(tick(spoken(company.commune().value()), "")).hasStatusOk();
        assertThat(chosen()).isEmpty();
        assertThat(tick(spoken(company.press().value()), "true")).hasStatus(404);
        assertThat(tick("other." + company.commune(), "true")).hasStatus(404);
        filed.submit(report, district);
        assertThat(tick(spoken(company.commune().value()), "true"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.said")
                .asString()
                .isNotEmpty();
    }

    @Test
    void who_takes_along_the_figures_of_a_unit_speaks_for_it() {
        UUID unit = company.commune().value();
        post(address + "/speaks-for", district, "seen." + included(unit), "", included(unit), "true");
        assertThat(chosen()).containsExactly(spoken(unit), included(unit));
        // only the first box was emptied; the other one goes with it
        post(
                address + "/speaks-for",
                district,
                "seen." + spoken(unit),
                "true",
                "seen." + included(unit),
                "true",
                included(unit),
                "true");
        assertThat(chosen()).isEmpty();
    }

    @Test
    void a_form_leaves_what_somebody_else_has_chosen_meanwhile() {
        UUID unit = company.commune().value();
        tick(spoken(unit), "true");
        post(address + "/speaks-for", district, "seen." + spoken(unit), "", "seen." + included(unit), "");
        assertThat(chosen()).containsExactly(spoken(unit));
    }

    @Test
    void the_home_says_who_files_itself_and_whose_figures_are_awaited() {
        tick(included(company.commune().value()), "true");
        assertThat(page("/assignments", district))
                .contains("Chờ số liệu được chấp nhận của 1 đơn vị", address + "#speaksFor");
        SubmissionId own = fileCommune();
        assertThat(page("/assignments", district)).contains("1 đơn vị được báo cáo thay đã tự nộp");
        accept(own);
        assertThat(page("/assignments", district))
                .doesNotContain("Chờ số liệu được chấp nhận", "được báo cáo thay đã tự nộp");
    }

    @Test
    void accepted_figures_are_taken_along_and_counted_once() {
        SubmissionId own = fileCommune();
        accept(own);
        assertThat(page(address, district)).contains("Đã chấp nhận", "Kèm 2 tin bài, sản phẩm", receipt(own));
        tick(included(company.commune().value()), "true");
        SubmissionId submission = filed.submit(report, district);

        assertThat(page("/submissions/" + submission, district))
                .contains("Kèm 2 tin bài đã được chấp nhận")
                .contains(company.communeName());
        assertThat(content(submission)).contains("\"speaksFor\"", receipt(own));
        accept(submission);
        assertThat(jdbc.sql("select count(*) from consolidation_entry where directive_id = ?")
                        .param(sent.directive().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void when_both_report_the_district_and_the_reviewer_are_warned() {
        choose(company.commune().value());
        SubmissionId own = fileCommune();
        assertThat(page(address + "/submission", district))
                .contains(company.communeName() + " tự nộp báo cáo")
                .contains(address + "#speaksFor");
        SubmissionId submission = filed.submit(report, district);
        assertThat(page("/reviews/" + submission, company.reviewer()))
                .contains("Đơn vị này cũng tự nộp báo cáo", "1 đường dẫn trùng");
        assertThat(own).isNotEqualTo(submission);
    }

    @Test
    void figures_that_were_not_accepted_are_not_taken_along() {
        tick(included(company.commune().value()), "true");
        assertThat(page(address + "/submission", district)).contains("chưa có báo cáo được chấp nhận");
        SubmissionId submission = filed.submit(report, district);
        assertThat(page("/submissions/" + submission, district)).doesNotContain("Kèm 0 tin bài");
    }

    @Test
    void what_does_not_lie_below_cannot_be_chosen() {
        assertThat(choose(company.press().value())).hasStatus(404);
        assertThat(choose(UUID.randomUUID())).hasStatus(404);
        assertThat(post(address + "/speaks-for", district, "seen.spoken.none", "", "spoken.none", "true"))
                .hasStatus(404);
        assertThat(post(address + "/speaks-for", commune)).hasStatus(404);
        assertThat(post(address + "/speaks-for", company.reviewer())).hasStatus(403);
        filed.submit(report, district);
        assertThat(choose(company.commune().value())).hasStatus(409);
    }

    @Test
    void a_unit_with_nobody_below_sees_nothing_of_it() {
        UUID other = filed.begin(sent.assignments().get(2), company.pressReporter());
        assertThat(page("/reports/" + other, company.pressReporter())).doesNotContain("Báo cáo thay");
    }

    private SubmissionId fileCommune() {
        UUID own = filed.begin(sent.assignments().get(1), commune);
        filed.article(own, "Tin trùng", "https://bao-thu.vn/chung", today, commune);
        filed.article(own, "Tin của xã", "https://bao-thu.vn/xa", today, commune);
        filed.tell(own, today, commune);
        return filed.submit(own, commune);
    }

    private void accept(SubmissionId id) {
        assertThat(post("/reviews/" + id + "/acceptance", company.reviewer())).hasStatus(302);
    }

    private MvcTestResult choose(UUID unit) {
        return post(address + "/speaks-for", district, "seen." + spoken(unit), "", spoken(unit), "true");
    }

    private MvcTestResult tick(String box, String text) {
        return post(address + "/speaks-for/" + box, district, "text", text);
    }

    private static String spoken(UUID unit) {
        return "spoken." + unit;
    }

    private static String included(UUID unit) {
        return "included." + unit;
    }

    /** The boxes that are ticked on the page, by name. */
    private List<String> chosen() {
        return Pattern.compile("name=\"((?:spoken|included)\\.[^\"]+)\"[^>]* checked=")
                .matcher(page(address, district))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String content(SubmissionId id) {
        return jdbc.sql("select content from coverage_submission where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private String receipt(SubmissionId id) {
        return jdbc.sql("select receipt_number from coverage_submission where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }
}
