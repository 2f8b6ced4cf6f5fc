package vn.kiphan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.kiphan.campaign.SentDirectives.person;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.PageTest;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives.Sent;
import vn.kiphan.figure.AskedFigures;
import vn.kiphan.reason.ReasonList;
import vn.kiphan.reason.Reasons;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.FiledReports;

/** Once a directive is withdrawn, every way that led on from it is closed with a sentence, and nothing changes. */
class WithdrawnDirectiveTest extends PageTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Autowired
    FiledReports filed;

    @Autowired
    Reasons reasons;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    SentDirectives directives;
    Sent sent;
    Sent other;
    SignedInPerson reporter;
    SignedInPerson lead;
    SignedInPerson officer;
    LocalDate today;
    UUID report;
    UUID entry;
    UUID inTheLog;
    UUID figure;

    @BeforeEach
    void withdrawn() {
        directives = new SentDirectives(jdbc, transactions, events);
        Instant due = clock.instant().plus(Duration.ofDays(9));
        sent = directives.send(3, due);
        other = directives.send(sent.department(), sent.units(), due);
        AskedFigures.indicators(jdbc, sent, "PT02");
        reporter = person(Role.REPORTER, sent.unit());
        lead = person(Role.LEAD, sent.unit());
        officer = person(Role.OFFICER, sent.department());
        today = Vietnam.day(clock.instant());
        report = filed.begin(sent.assignment(), reporter);
        entry = filed.article(report, "Tin trước khi thu hồi", "https://bao-thu.vn/" + report, today, reporter);
        filed.tell(report, today, reporter);
        UUID otherReport = filed.begin(other.assignment(), reporter);
        inTheLog = filed.article(
                otherReport, "Tin của văn bản khác", "https://bao-thu.vn/" + otherReport, today, reporter);
        figure = AskedFigures.key(jdbc, "PT02");
    }

    @Test
    void every_way_on_is_refused_with_a_sentence_and_changes_nothing() throws UnsupportedEncodingException {
        String address = "/reports/" + report;
        String sheet = sheet(address).getResponse().getRedirectedUrl();
        assertThat(sheet).startsWith(address + "/sheet/");
        sheet = sheet.replace("/columns", "");
        assertThat(post(address + "/paste", reporter, "text", "https://bao-thu.vn/dan/1", "kind", "NEWS"))
                .hasStatus3xxRedirection();
        String extension = reasons.of(ReasonList.EXTENSION).getFirst().id().toString();
        String decline = reasons.of(ReasonList.DECLINE).getFirst().id().toString();
        String assignment = "/assignments/" + sent.assignment();
        String second = "/assignments/" + sent.assignments().get(1);
        SignedInPerson theSecond = person(Role.REPORTER, sent.units().get(1));
        String directive = "/directives/" + sent.directive();
        String day = DAY.format(today);
        String later = DAY.format(today.plusDays(20));
        directives.withdraw(sent.directive(), "Ban hành nhầm nơi nhận");

        Ways ways = new Ways();
        ways.closed(
                "asking for an extension",
                post(
                        assignment + "/extension",
                        reporter,
                        "day",
                        later,
                        "reason",
                        extension,
                        "words",
                        "Thiếu máy",
                        "dayOff",
                        isoLater()));
        ways.closed("declining", post(second + "/refusal", theSecond, "reason", decline, "words", "Nhầm xã"));
        ways.closed("acknowledging", post(second + "/receipt", theSecond));
        ways.closed("beginning a report", post(second + "/report", theSecond));
        ways.closed(
                "a new entry",
                post(
                        address + "/entries",
                        reporter,
                        "shape",
                        "article",
                        "kind",
                        "NEWS",
                        "channel",
                        "ONLINE",
                        "language",
                        "VIETNAMESE",
                        "title",
                        "Tin sau",
                        "link",
                        "https://bao-thu.vn/sau",
                        "publishedOn",
                        day));
        ways.closed(
                "correcting an entry",
                post(
                        address + "/entries/" + entry,
                        reporter,
                        "version",
                        "0",
                        "shape",
                        "article",
                        "kind",
                        "NEWS",
                        "channel",
                        "ONLINE",
                        "language",
                        "VIETNAMESE",
                        "title",
                        "Tin sửa",
                        "link",
                        "https://bao-thu.vn/sau",
                        "publishedOn",
                        day));
        ways.closed("removing an entry", post(address + "/entries/" + entry + "/removal", reporter));
        ways.closed("sending a sheet", sheet(address));
        ways.closed("applying a sheet", post(sheet + "/application", reporter));
        ways.closed("a file", file(address));
        ways.closed("a part of a file", part(address));
        ways.closed("pasting", post(address + "/paste", reporter, "text", "https://bao-thu.vn/dan/2", "kind", "NEWS"));
        ways.closed(
                "taking pasted lines",
                post(
                        address + "/paste/entries",
                        reporter,
                        "rows[0].title",
                        "Tin dán",
                        "rows[0].link",
                        "https://bao-thu.vn/dan/1",
                        "rows[0].publishedOn",
                        day,
                        "rows[0].kind",
                        "NEWS",
                        "rows[0].channel",
                        "ONLINE"));
        ways.closed(
                "a field of the narrative", post(address + "/fields/workDone", reporter, "text", "Sau", "seen", "1"));
        ways.closed("the narrative", post(address + "/narrative", reporter, "workDone", "Sau", "workDone.seen", "1"));
        ways.closed(
                "a field of the figures",
                post(address + "/figures/fields/" + figure + ".TOTAL", reporter, "text", "12", "seen", "0"));
        ways.closed("the figures", post(address + "/figures", reporter, figure + ".TOTAL", "12"));
        ways.closed("sending to the lead", post(address + "/lead", reporter, "words", ""));
        ways.closed(
                "submission by the reporter",
                post(address + "/submission", reporter, "key", UUID.randomUUID().toString()));
        ways.closed(
                "submission by the lead",
                post(address + "/submission", lead, "key", UUID.randomUUID().toString()));
        ways.closed("a supplement", post(address + "/supplement", reporter));
        ways.closed("picking from the log", post(address + "/log", reporter, "entries", inTheLog.toString()));
        ways.closed(
                "an offer of the log",
                post(
                        "/log/picking",
                        reporter,
                        "entry",
                        inTheLog.toString(),
                        "assignment",
                        sent.assignment().toString()));
        ways.closed("speaking for others", post(address + "/speaks-for", reporter));
        ways.closed(
                "an amendment",
                post(
                        directive + "/amendments/new",
                        officer,
                        "kind",
                        "CORRECTION",
                        "said",
                        "ngày 31/6",
                        "says",
                        "ngày 30/6",
                        "reason",
                        "Sai ngày",
                        "confirmed",
                        "true",
                        "numbering",
                        "elsewhere",
                        "number",
                        "9614",
                        "symbol",
                        "STTTT-TTBCXB",
                        "issuedOn",
                        day));
        ways.closed(
                "adding a unit",
                post(
                        directive + "/units/addition",
                        officer,
                        "units",
                        sent.department().toString(),
                        "reason",
                        "Bổ sung"));
        ways.closed(
                "removing a unit",
                post(directive + "/units/" + sent.units().get(2) + "/removal", officer, "reason", "Nhầm"));
        ways.closed(
                "withdrawing it again",
                post(directive + "/withdrawal", officer, "reason", "Lần nữa", "confirmed", "true"));
        ways.check();
    }

    /** What was tried, with what the database held before. */
    private final class Ways {

        private final SoftAssertions all = new SoftAssertions();
        private final Map<String, String> before = held();

        void closed(String way, MvcTestResult answer) throws UnsupportedEncodingException {
            int status = answer.getResponse().getStatus();
            all.assertThat(status)
                    .as(way + ": " + answer.getResponse().getRedirectedUrl())
                    .isIn(404, 409, 422);
            if (status != 404) {
                all.assertThat(text(answer))
                        .as(way)
                        .containsPattern("thu hồi|Chỉ thay đổi được danh sách của văn bản đang có hiệu lực");
            }
            all.assertThat(held()).as(way).isEqualTo(before);
        }

        void check() {
            all.assertAll();
        }
    }

    /** How many rows each table holds that a unit or the department writes, and what the assignments and reports say. */
    private Map<String, String> held() {
        Map<String, String> held = new TreeMap<>();
        List<String> tables = jdbc.sql("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'
                  and table_name ~ '^(amendment|campaign|coverage|directive|entrysheet|extension|feed|figure|filing|logbook|narrative|pasting|representation)'
                """).query(String.class).list();
        for (String table : tables) {
            held.put(
                    table,
                    jdbc.sql("select count(*)::text from " + table)
                            .query(String.class)
                            .single());
        }
        held.put(
                "assignments",
                jdbc.sql(
                                "select string_agg(a::text, ';' order by id) from campaign_assignment a where directive_id in (:ids)")
                        .param(
                                "ids",
                                List.of(
                                        sent.directive().value(),
                                        other.directive().value()))
                        .query(String.class)
                        .single());
        held.put(
                "report",
                jdbc.sql("select r::text from coverage_report r where id = ?")
                        .param(report)
                        .query(String.class)
                        .single());
        held.put(
                "entry",
                jdbc.sql("select e.version || e.title from coverage_entry e where id = ?")
                        .param(entry)
                        .query(String.class)
                        .single());
        return held;
    }

    private String isoLater() {
        return today.plusDays(20).toString();
    }

    private MvcTestResult sheet(String address) {
        String rows = "Tiêu đề,Đường dẫn,Ngày đăng\nTin trong bảng,https://bao-thu.vn/bang," + DAY.format(today) + "\n";
        return pages.post()
                .uri(address + "/sheet")
                .multipart()
                .file(new MockMultipartFile("file", "tin.csv", null, rows.getBytes(StandardCharsets.UTF_8)))
                .with(user(reporter))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult file(String address) {
        return pages.post()
                .uri(address + "/evidence")
                .multipart()
                .file(new MockMultipartFile("files", "tin.txt", null, "Nội dung".getBytes(StandardCharsets.UTF_8)))
                .with(user(reporter))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult part(String address) {
        return pages.post()
                .uri(address + "/uploads/" + UUID.randomUUID() + "?offset=0")
                .with(user(reporter))
                .with(csrf().asHeader())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(new byte[] {1, 2, 3})
                .exchange();
    }
}
