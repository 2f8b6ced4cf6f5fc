package vn.kiphan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.PageTest;
import vn.kiphan.Statements;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.campaign.SentDirectives.Sent;
import vn.kiphan.letter.LetterDraft;
import vn.kiphan.letter.LetterReader;
import vn.kiphan.lettertext.LetterFile;
import vn.kiphan.shared.Ids;
import vn.kiphan.unit.Cast;

class DocumentPagesTest extends PageTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    LetterReader reader;

    @Autowired
    Clock clock;

    Cast.Company company;
    Sent sent;

    @BeforeEach
    void send() {
        company = cast.company();
        sent = new SentDirectives(jdbc, transactions, events)
                .send(
                        company.department(),
                        List.of(company.press()),
                        clock.instant().plus(Duration.ofDays(10)));
        jdbc.sql("insert into directive_recipient_line (directive_id, position, text) values (?, 0, ?)")
                .params(sent.directive().value(), "Các cơ quan báo chí")
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf"})
    void the_department_downloads_the_directive_under_its_number(String format) {
        for (SignedInPerson staff : List.of(
                company.officer(), company.clerk(), company.reviewer(), company.director(), company.administrator())) {
            MvcTestResult result = get(directive(format), staff);
            assertThat(result).hasStatusOk();
            assertThat(result.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                    .contains("filename=\"Cong-van-614-STTTT-TTBCXB." + format + "\"")
                    .contains("filename*=UTF-8''C%C3%B4ng-v%C4%83n-614-STTTT-TTBCXB." + format);
            assertThat(result.getResponse().getContentType())
                    .isEqualTo(format.equals("docx") ? DOCX : "application/pdf");
            assertThat(result.getResponse().getHeader(HttpHeaders.CACHE_CONTROL))
                    .contains("no-store");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf"})
    void the_document_says_what_the_directive_says(String format) {
        byte[] content = get(directive(format), company.officer()).getResponse().getContentAsByteArray();

        LetterDraft read = reader.read(new LetterFile("letter." + format, content));

        assertThat(read.number().value()).isEqualTo("614");
        assertThat(read.symbol().value()).isEqualTo("STTTT-TTBCXB");
        assertThat(read.subject().value()).isEqualTo("tuyên truyền phòng, chống mua bán người");
        assertThat(read.recipients().getFirst().value()).isEqualTo("Các cơ quan báo chí");
        assertThat(read.items().getFirst().value().text())
                .isEqualTo("Đăng tin, bài về chiến dịch; chú trọng vùng biên giới.");
        assertThat(read.deadlines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf"})
    void a_unit_downloads_the_directive_that_it_received(String format) {
        MvcTestResult result = get(assignment(format), company.pressReporter());
        assertThat(result).hasStatusOk();
        assertThat(result.getResponse().getContentAsByteArray()).isNotEmpty();
        assertThat(get(assignment(format), company.pressLead())).hasStatusOk();
    }

    @Test
    void a_draft_is_downloaded_as_one() {
        String page = pages.post()
                .uri("/directives")
                .param("blank", "yes")
                .with(user(company.officer()))
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        String draft = page.replace("/draft", "/document.docx");

        MvcTestResult result = get(draft, company.officer());

        assertThat(result).hasStatusOk();
        assertThat(result.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .contains("filename=\"Du-thao-cong-van.docx\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf"})
    void anybody_else_finds_nothing_or_may_not_ask(String format) {
        Cast.Company other = cast.company();

        assertThat(pages.get().uri(directive(format)).exchange()).hasStatus3xxRedirection();
        assertThat(pages.get().uri(assignment(format)).exchange()).hasStatus3xxRedirection();
        assertThat(get(directive(format), other.officer())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(directive(format), company.pressReporter())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(assignment(format), other.pressReporter())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(assignment(format), company.communeReporter())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(assignment(format), company.officer())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(directive(format), cast.personWithoutRole())).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void a_bad_address_finds_nothing() {
        assertThat(get("/directives/" + Ids.next() + "/document.pdf", company.officer()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/directives/x/document.pdf", company.officer())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/assignments/" + Ids.next() + "/document.pdf", company.pressReporter()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(directive("exe"), company.officer())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void both_pages_link_to_the_documents() throws Exception {
        assertThat(get("/directives/" + sent.directive(), company.officer())
                        .getResponse()
                        .getContentAsString())
                .contains(directive("docx"), directive("pdf"));
        assertThat(get("/assignments/" + sent.assignment(), company.pressReporter())
                        .getResponse()
                        .getContentAsString())
                .contains(assignment("docx"), assignment("pdf"));
    }

    @Test
    void a_download_takes_the_same_few_statements_however_long_the_directive_is() {
        get(directive("docx"), company.officer());
        int few = Statements.during(() -> get(directive("docx"), company.officer()));
        for (int i = 2; i < 30; i++) {
            jdbc.sql("insert into directive_task (id, directive_id, position, path, text) values (?, ?, ?, ?, 'Thêm.')")
                    .params(Ids.next(), sent.directive().value(), i - 1, String.valueOf(i))
                    .update();
        }
        assertThat(Statements.during(() -> get(directive("docx"), company.officer())))
                .isEqualTo(few)
                .isLessThan(15);
    }

    private String directive(String format) {
        return "/directives/" + sent.directive() + "/document." + format;
    }

    private String assignment(String format) {
        return "/assignments/" + sent.assignment() + "/document." + format;
    }
}
