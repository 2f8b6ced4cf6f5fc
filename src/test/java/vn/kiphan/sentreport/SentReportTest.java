package vn.kiphan.sentreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.PageTest;
import vn.kiphan.Statements;
import vn.kiphan.Together;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.document.FileSamples;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.submission.Withdrawals;
import vn.kiphan.unit.Cast;

/** What the department sent to its superiors, on record, and what the units see of it. */
class SentReportTest extends PageTest {

    private static final String NUMBER = "45/BC-STTTT";

    @Autowired
    Cast cast;

    @Autowired
    FiledReports filed;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    private Cast.Company company;
    private SentDirectives.Sent sent;
    private LocalDate today;
    private String page;
    private byte[] signed;

    @BeforeEach
    void aUnitReports() throws Exception {
        company = cast.company();
        sendTo(company.press(), company.commune());
        today = Vietnam.day(clock.instant());
        filed.file(sent.assignment(), company.pressReporter(), today, 2);
        signed = FileSamples.pdf();
    }

    private String shown(String path, SignedInPerson person) throws Exception {
        MvcTestResult result = get(path, person);
        assertThat(result).hasStatusOk();
        return text(result);
    }

    private MvcTestResult upload(SignedInPerson person, String name, byte[] content, String... fields) {
        var request = pages.post()
                .multipart()
                .uri(page)
                .file(new MockMultipartFile("file", name, null, content))
                .param("terms", sent.termsId().toString())
                .with(user(person))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult uploadSigned(String seen, boolean shared, String... more) {
        String[] fields = {
            "numberAndSymbol",
            NUMBER,
            "sentOn",
            Vietnam.DAY.format(today),
            "source",
            "UPLOAD",
            "seen",
            seen,
            "shared",
            String.valueOf(shared)
        };
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return upload(company.officer(), "Báo cáo đã ký.pdf", signed, all);
    }

    private MvcTestResult share(UUID report, boolean shared, SignedInPerson person) {
        return pages.post()
                .uri(page + "/" + report + "/sharing")
                .param("terms", sent.termsId().toString())
                .param("shared", String.valueOf(shared))
                .with(user(person))
                .with(csrf())
                .exchange();
    }

    private UUID latest() {
        return jdbc.sql("select id from sentreport_standing where terms_id = ? and latest")
                .param(sent.termsId())
                .query(UUID.class)
                .single();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table + " t join sentreport_version v on v.id = t."
                        + (table.equals("sentreport_version") ? "id" : "version_id") + " where v.terms_id = ?")
                .param(sent.termsId())
                .query(Long.class)
                .single();
    }

    private String unitsFile(int unit) {
        return "/assignments/" + sent.assignments().get(unit) + "/consolidated-report";
    }

    @Test
    void the_signed_file_is_kept_as_it_is_and_shown_to_the_units_that_reported() throws Exception {
        assertThat(shown(page, company.officer())).contains("Ghi nhận báo cáo đã gửi cấp trên");
        assertThat(uploadSigned("0", true)).hasStatus3xxRedirection();

        assertThat(shown(page, company.officer()))
                .contains("Báo cáo số " + NUMBER, "Báo cáo đã ký.pdf", "Đơn vị đã báo cáo được xem");
        assertThat(shown("/directives/" + sent.directive(), company.director()))
                .contains("Số " + NUMBER + " ngày " + Vietnam.DAY.format(today), "Đơn vị đã báo cáo được xem");
        assertThat(shown("/assignments", company.pressReporter()))
                .contains("Báo cáo tổng hợp số " + NUMBER, unitsFile(0));
        assertThat(shown("/assignments/" + sent.assignment(), company.pressReporter()))
                .contains("Kết quả của đơn vị đã được tổng hợp trong Báo cáo số " + NUMBER, unitsFile(0));
        MvcTestResult file = get(unitsFile(0), company.pressReporter());
        assertThat(file).hasStatusOk().hasContentType("application/pdf");
        assertThat(file.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment");
        assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(signed);
        assertThat(jdbc.sql("select action from audit_entry where subject_id = ? and action like 'sentreport%'")
                        .param(sent.directive().value())
                        .query(String.class)
                        .list())
                .containsExactly("sentreport.record");
    }

    @Test
    void a_unit_that_has_not_reported_and_strangers_find_nothing() throws Exception {
        uploadSigned("0", true);
        assertThat(shown("/assignments", company.communeReporter())).doesNotContain(NUMBER);
        assertThat(shown("/assignments/" + sent.assignments().get(1), company.communeReporter()))
                .doesNotContain(NUMBER);
        assertThat(get(unitsFile(1), company.communeReporter())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(unitsFile(0), company.communeReporter())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(unitsFile(0), company.officer())).hasStatus(HttpStatus.FORBIDDEN);
        Cast.Company other = cast.company();
        assertThat(get(unitsFile(0), other.pressReporter())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(page, other.officer())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(page + "/" + latest() + "/file", other.officer())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(share(latest(), false, other.officer())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(page, company.pressReporter())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(page + "/" + latest() + "/file", company.director())).hasStatusOk();
        assertThat(share(latest(), false, company.director())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pages.get().uri(page).exchange()).hasStatus3xxRedirection();
        assertThat(get("/directives/" + UUID.randomUUID() + "/sent-report", company.officer()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_unit_for_which_another_has_reported_reads_what_came_of_it() throws Exception {
        jdbc.sql("update unit_profile set parent_id = :district where unit_id = :commune")
                .param("district", company.district().value())
                .param("commune", company.commune().value())
                .update();
        sendTo(company.district(), company.commune(), company.press());
        UUID report = filed.begin(sent.assignment(), company.districtReporter());
        filed.article(report, "Tin của huyện và xã", "https://bao-thu.vn/chung", today, company.districtReporter());
        filed.tell(report, today, company.districtReporter());
        speakFor(report, company.commune(), true);
        uploadSigned("0", true);
        assertThat(get(unitsFile(1), company.communeReporter())).hasStatus(HttpStatus.NOT_FOUND);

        SubmissionId submission = filed.submit(report, company.districtReporter());
        assertThat(shown("/assignments", company.communeReporter())).contains(NUMBER, unitsFile(1));
        assertThat(shown("/assignments/" + sent.assignments().get(1), company.communeReporter()))
                .contains("Kết quả của đơn vị đã được tổng hợp trong Báo cáo số " + NUMBER, unitsFile(1));
        assertThat(get(unitsFile(1), company.communeReporter())).hasStatusOk().hasContentType("application/pdf");
        assertThat(get(unitsFile(1), company.pressReporter())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(unitsFile(2), company.pressReporter())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(shown("/assignments", company.pressReporter())).doesNotContain(unitsFile(2));

        withdrawals.withdraw(submission, "Ghi nhầm đơn vị.", company.districtReporter());
        assertThat(get(unitsFile(1), company.communeReporter())).hasStatus(HttpStatus.NOT_FOUND);
        speakFor(report, company.commune(), false);
        filed.submit(report, company.districtReporter());
        assertThat(get(unitsFile(1), company.communeReporter())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(unitsFile(0), company.districtReporter())).hasStatusOk();
    }

    @Test
    void a_unit_that_was_no_recipient_reads_what_came_of_the_report_that_speaks_for_it() throws Exception {
        jdbc.sql("update unit_profile set parent_id = :district where unit_id = :commune")
                .param("district", company.district().value())
                .param("commune", company.commune().value())
                .update();
        sendTo(company.district(), company.press());
        UUID report = filed.begin(sent.assignment(), company.districtReporter());
        filed.article(report, "Tin của huyện và xã", "https://bao-thu.vn/chung", today, company.districtReporter());
        filed.tell(report, today, company.districtReporter());
        speakFor(report, company.commune(), true);
        String spoken = "/spoken-for/" + filed.submit(report, company.districtReporter());
        String file = spoken + "/consolidated-report";
        uploadSigned("0", false);
        assertThat(get(file, company.communeReporter())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(shown(spoken, company.communeReporter())).doesNotContain(file);

        assertThat(share(latest(), true, company.clerk())).hasStatus3xxRedirection();
        assertThat(shown(spoken, company.communeReporter())).contains("Tải báo cáo tổng hợp (.pdf)", file);
        assertThat(get(file, company.communeReporter())).hasStatusOk().hasContentType("application/pdf");
        assertThat(get(file, company.pressReporter())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(file, company.officer())).hasStatus(HttpStatus.FORBIDDEN);
    }

    private void sendTo(UnitId... units) {
        sent = new SentDirectives(jdbc, transactions, events)
                .send(company.department(), List.of(units), clock.instant().plus(Duration.ofDays(3)));
        page = "/directives/" + sent.directive() + "/sent-report";
    }

    private void speakFor(UUID report, UnitId unit, boolean spoken) {
        assertThat(pages.post()
                        .uri("/reports/" + report + "/speaks-for/spoken." + unit)
                        .param("text", spoken ? "true" : "")
                        .with(user(company.districtReporter()))
                        .with(csrf())
                        .exchange())
                .hasStatusOk();
    }

    @Test
    void the_department_decides_who_reads_it_and_may_decide_again() throws Exception {
        uploadSigned("0", false);
        assertThat(get(unitsFile(0), company.pressReporter())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(shown("/assignments", company.pressReporter())).doesNotContain(NUMBER);

        assertThat(share(latest(), true, company.clerk())).hasStatus3xxRedirection();
        assertThat(share(latest(), true, company.officer())).hasStatus3xxRedirection();
        assertThat(rows("sentreport_sharing")).isEqualTo(2);
        assertThat(get(unitsFile(0), company.pressReporter())).hasStatusOk();

        share(latest(), false, company.officer());
        assertThat(get(unitsFile(0), company.pressReporter())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(rows("sentreport_sharing")).isEqualTo(3);
    }

    @Test
    void a_version_that_replaces_another_stands_beside_it_and_units_read_the_newest() throws Exception {
        uploadSigned("0", true);
        UUID first = latest();
        assertThat(uploadSigned("1", false)).hasStatusOk();
        assertThat(rows("sentreport_version")).isEqualTo(1);

        assertThat(uploadSigned("1", false, "reason", "Bổ sung phụ lục.")).hasStatus3xxRedirection();
        assertThat(shown(page, company.officer())).contains("Các bản đã được thay", "Bổ sung phụ lục.");
        assertThat(get(page + "/" + first + "/file", company.officer())).hasStatusOk();
        assertThat(get(unitsFile(0), company.pressReporter())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(share(first, true, company.officer())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void pressed_twice_it_is_recorded_once_and_of_two_people_the_second_is_told() {
        assertThat(uploadSigned("0", true)).hasStatus3xxRedirection();
        assertThat(uploadSigned("0", true)).hasStatus3xxRedirection();
        assertThat(rows("sentreport_version")).isEqualTo(1);
        assertThat(upload(
                        company.clerk(),
                        "Khác.pdf",
                        signed,
                        "numberAndSymbol",
                        "46/BC-STTTT",
                        "sentOn",
                        Vietnam.DAY.format(today),
                        "seen",
                        "0"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(rows("sentreport_version")).isEqualTo(1);
    }

    @Test
    void pressed_twice_at_once_it_is_recorded_once() throws Exception {
        assertThat(Together.andAgain(() -> uploadSigned("0", true).getResponse().getStatus()))
                .containsOnly(302);
        assertThat(rows("sentreport_version")).isEqualTo(1);
        assertThat(rows("sentreport_sharing")).isEqualTo(1);
        assertThat(Together.andAgain(() -> uploadSigned("1", false, "reason", "Bổ sung phụ lục.")
                        .getResponse()
                        .getStatus()))
                .containsOnly(302);
        assertThat(rows("sentreport_version")).isEqualTo(2);
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_what_was_typed_stays() throws Exception {
        MvcTestResult blank =
                upload(company.officer(), "", new byte[0], "sentOn", "31/02/2026", "numberAndSymbol", " ");
        assertThat(text(blank))
                .contains("Ghi số và ký hiệu của báo cáo.", "31/02/2026", "Chưa chọn tệp.")
                .contains("id=\"numberAndSymbol-error\"", "id=\"sentOn-error\"", "id=\"file-error\"")
                .as("the summary as the fields stand")
                .containsSubsequence("href=\"#numberAndSymbol\"", "href=\"#sentOn\"", "href=\"#file\"");
        MvcTestResult future = upload(
                company.officer(),
                "Báo cáo.pdf",
                "%PDF-nothing".getBytes(StandardCharsets.UTF_8),
                "numberAndSymbol",
                NUMBER,
                "sentOn",
                Vietnam.DAY.format(today.plusDays(1)));
        assertThat(text(future)).contains("Ngày gửi không thể sau hôm nay", "value=\"" + NUMBER + "\"");
        MvcTestResult damaged = upload(
                company.officer(),
                "Báo cáo.exe",
                new byte[] {77, 90, 1, 2},
                "numberAndSymbol",
                NUMBER,
                "sentOn",
                Vietnam.DAY.format(today));
        assertThat(text(damaged)).contains("Loại tệp này không được nhận ở đây", "docx, pdf");
        assertThat(rows("sentreport_version")).isZero();
        assertThat(upload(company.reviewer(), "x.pdf", signed)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void the_report_as_the_portal_writes_it_now_is_kept_too() throws Exception {
        MvcTestResult recorded = upload(
                company.officer(),
                "",
                new byte[0],
                "numberAndSymbol",
                "45 / BC - STTTT",
                "sentOn",
                Vietnam.DAY.format(today),
                "source",
                "DOCX",
                "shared",
                "true");
        assertThat(recorded).hasStatus3xxRedirection();
        MvcTestResult file = get(unitsFile(0), company.pressReporter());
        assertThat(file)
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(shown(page, company.officer())).contains(NUMBER, "Hệ thống lập");
    }

    @Test
    void what_is_on_record_is_never_changed() {
        uploadSigned("0", true);
        assertThatThrownBy(() -> jdbc.sql("update sentreport_version set number_and_symbol = 'x' where id = ?")
                        .param(latest())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from sentreport_sharing").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_home_asks_once_however_many_reports_were_shared() {
        uploadSigned("0", true);
        get("/assignments", company.pressReporter());
        int one = Statements.during(() -> get("/assignments", company.pressReporter()));
        sendTo(company.press());
        filed.file(sent.assignment(), company.pressReporter(), today, 1);
        uploadSigned("0", true);
        assertThat(Statements.during(() -> get("/assignments", company.pressReporter())))
                .isEqualTo(one);
    }
}
