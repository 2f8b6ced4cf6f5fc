package vn.kiphan.representation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.PageTest;
import vn.kiphan.Statements;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.coverage.Entry;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.submission.Withdrawals;
import vn.kiphan.unit.Cast;
import vn.kiphan.unit.UnitKind;

/** What a unit that was no recipient reads of the report by which its district centre spoke for it. */
class SpokenReportsTest extends PageTest {

    @Autowired
    Cast cast;

    @Autowired
    FiledReports filed;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    SpokenReports reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    private Cast.Company company;
    private String otherName;
    private UnitId other;
    private SignedInPerson district;
    private SignedInPerson commune;
    private LocalDate today;
    private UUID report;
    private SubmissionId submission;
    private String address;

    @BeforeEach
    void theDistrictReportsForTwoCommunes() {
        company = cast.company();
        otherName = company.communeName().replace("xã Thử", "xã Khác");
        other = cast.unit(UnitKind.COMMUNE_STATION, otherName);
        below(company.commune());
        below(other);
        district = company.districtReporter();
        commune = company.communeReporter();
        today = Vietnam.day(clock.instant());
        submission = fileForBoth();
        address = "/spoken-for/" + submission;
    }

    private SubmissionId fileForBoth() {
        SentDirectives.Sent sent = new SentDirectives(jdbc, transactions, events)
                .send(
                        company.department(),
                        List.of(company.district(), company.press()),
                        clock.instant().plus(Duration.ofDays(10)));
        report = filed.begin(sent.assignment(), district);
        String site = "https://bao-thu.vn/" + report;
        filed.article(report, "Chuyện riêng của " + place(otherName), site + "/khac", today, district);
        filed.article(report, "Tin về " + place(company.communeName()), site + "/xa", today, district);
        filed.article(report, "Tin chung của huyện", site + "/chung", today, district);
        filed.tell(report, today, district);
        speakFor(company.commune(), other);
        return filed.submit(report, district);
    }

    @Test
    void the_home_leads_to_who_reported_when_and_under_which_number() {
        assertThat(page("/assignments", commune)).contains("Đơn vị khác đã báo cáo thay", address, "Đã nộp");
        assertThat(page(address, commune))
                .contains("Báo cáo nộp thay", company.communeName(), receipt("receipt_number"), receipt("sha256"))
                .contains(receipt("submitted_by_name"), "Tin về " + place(company.communeName()), "đúng hạn")
                .contains("/receipts/" + receipt("receipt_number") + "/" + receipt("sha256"))
                .doesNotContain("<textarea", "/submissions/", "/reports/");
        assertThat(page("/spoken-for", commune)).contains(address);

        accept();
        assertThat(page(address, commune)).contains("Đã chấp nhận", "Được chấp nhận lúc");
    }

    @Test
    void nothing_of_other_organisations_can_be_read() {
        assertThat(page(address, commune))
                .doesNotContain(otherName, "Chuyện riêng của", "Tin chung của huyện", "bao-thu.vn");
        SignedInPerson reporter = cast.person(other, Role.REPORTER);
        assertThat(page(address, reporter))
                .contains("Chuyện riêng của " + place(otherName))
                .doesNotContain(company.communeName(), "Tin về " + place(company.communeName()));
        assertThat(get("/submissions/" + submission, commune)).hasStatus(404);
        assertThat(get("/submissions/" + submission + "/content", commune)).hasStatus(404);
        assertThat(get("/reports/" + report, commune)).hasStatus(404);
    }

    @Test
    void whoever_is_not_spoken_for_does_not_find_it() {
        assertThat(get(address, company.pressReporter())).hasStatus(404);
        assertThat(get(address, district)).hasStatus(404);
        assertThat(get(address, company.reviewer())).hasStatus(403);
        assertThat(pages.get().uri(address)).hasStatus3xxRedirection();
        assertThat(get("/spoken-for/" + UUID.randomUUID(), commune)).hasStatus(404);
        assertThat(get("/spoken-for/nobody", commune)).hasStatus(404);
        assertThat(page("/assignments", company.pressReporter())).doesNotContain("Đơn vị khác đã báo cáo thay");
        assertThat(page("/spoken-for", company.pressReporter())).contains("Chưa có báo cáo nào nộp thay đơn vị");
    }

    @Test
    void a_return_is_said_without_its_reason() {
        assertThat(post(
                        "/reviews/" + submission + "/return",
                        company.reviewer(),
                        "reason",
                        "Sai số liệu của " + otherName,
                        "dueOn",
                        Vietnam.DAY.format(today.plusDays(3))))
                .hasStatus(302);
        assertThat(page(address, commune)).contains("Trả lại đơn vị nộp lúc").doesNotContain("Sai số liệu", otherName);
    }

    @Test
    void what_was_withdrawn_or_replaced_says_so_and_the_home_shows_what_holds() {
        withdrawals.withdraw(submission, "Nhầm " + otherName, district);
        assertThat(page(address, commune))
                .contains("đã thu hồi lần nộp này lúc")
                .doesNotContain("Nhầm");
        assertThat(page("/assignments", commune)).doesNotContain(address);

        SubmissionId again = filed.submit(report, district);
        assertThat(page("/assignments", commune)).contains("/spoken-for/" + again);
        assertThat(page(address, commune)).contains("Đã có lần nộp mới hơn", "/spoken-for/" + again);

        withdrawals.withdraw(again, "", district);
        speakFor(company.commune(), false);
        filed.submit(report, district);
        assertThat(page("/assignments", commune)).doesNotContain("/spoken-for/");
        assertThat(get("/spoken-for/" + newest(), commune)).hasStatus(404);
    }

    @Test
    void a_recipient_reads_it_from_the_card_of_its_own_duty() {
        SentDirectives.Sent sent = new SentDirectives(jdbc, transactions, events)
                .send(
                        company.department(),
                        List.of(company.district(), company.commune()),
                        clock.instant().plus(Duration.ofDays(10)));
        report = filed.begin(sent.assignment(), district);
        filed.article(report, "Tin", "https://bao-thu.vn/khac-nua", today, district);
        filed.tell(report, today, district);
        speakFor(company.commune());
        SubmissionId own = filed.submit(report, district);
        String home = page("/assignments", commune);
        assertThat(home).contains("đã báo cáo thay (biên nhận", "/spoken-for/" + own);
        assertThat(reports.withoutDuty(Set.of(company.commune()), 10))
                .extracting(SpokenReport::submission)
                .containsExactly(submission.value());
        assertThat(page("/spoken-for/" + own, commune)).contains("Không có mục nào nêu tên đơn vị");
    }

    @Test
    void a_longer_name_that_begins_alike_is_another_unit() {
        UnitId longer = cast.unit(UnitKind.COMMUNE_STATION, company.communeName() + "1");
        below(longer);
        withdrawals.withdraw(submission, "", district);
        filed.article(
                report, "Tin về " + place(company.communeName()) + "1", "https://bao-thu.vn/dai", today, district);
        speakFor(company.commune(), longer);
        SubmissionId both = filed.submit(report, district);
        assertThat(reports.naming(both.value(), Set.of(company.commune()), 10))
                .extracting(Entry::title)
                .containsExactly("Tin về " + place(company.communeName()));
        assertThat(reports.naming(both.value(), Set.of(longer), 10))
                .extracting(Entry::title)
                .containsExactly("Tin về " + place(company.communeName()) + "1");
    }

    @Test
    void the_home_reads_as_many_statements_for_many_as_for_one() {
        List<String> one = Statements.listRemembering(() -> get("/assignments", commune));
        for (int i = 0; i < 6; i++) {
            fileForBoth();
        }
        List<String> many = Statements.listRemembering(() -> get("/assignments", commune));
        assertThat(many).hasSameSizeAs(one);
        assertThat(page("/assignments", commune)).contains("Xem tất cả");
        assertThat(page("/spoken-for", commune).split("owed-finished", -1)).hasSize(8);
    }

    private void accept() {
        assertThat(post("/reviews/" + submission + "/acceptance", company.reviewer()))
                .hasStatus(302);
    }

    private void below(UnitId unit) {
        jdbc.sql("update unit_profile set parent_id = :district where unit_id = :commune")
                .param("district", company.district().value())
                .param("commune", unit.value())
                .update();
    }

    private void speakFor(UnitId... units) {
        for (UnitId unit : units) {
            speakFor(unit, true);
        }
    }

    private void speakFor(UnitId unit, boolean spoken) {
        assertThat(post("/reports/" + report + "/speaks-for/spoken." + unit, district, "text", spoken ? "true" : ""))
                .hasStatusOk();
    }

    private static String place(String name) {
        return name.substring(name.indexOf("xã "));
    }

    private String receipt(String column) {
        return jdbc.sql("select " + column + " from coverage_submission where id = ?")
                .param(submission.value())
                .query(String.class)
                .single();
    }

    private UUID newest() {
        return jdbc.sql("select id from coverage_submission where report_id = ? order by ordinal desc limit 1")
                .param(report)
                .query(UUID.class)
                .single();
    }
}
