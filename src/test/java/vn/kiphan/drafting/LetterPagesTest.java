package vn.kiphan.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.KipHanTest;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.addressing.ChosenUnit;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.MissingPart;
import vn.kiphan.unit.Cast;

/** How a directive starts. */
@KipHanTest
class LetterPagesTest {

    private static final Path SAMPLES = Path.of("src/docs/sample-letter");

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    DirectivePage directives;

    private Cast.Company company;

    @BeforeEach
    void company() {
        company = cast.company();
    }

    /** Each way is a plain link: from the field to its words in the letter, and from there back. */
    @Test
    void a_field_leads_to_where_it_was_read_and_back_without_scripts() throws IOException {
        byte[] content = Files.readAllBytes(SAMPLES.resolve("cong-van-mau.txt"));
        DirectiveId id = opened(upload(company.officer(), "cong-van-mau.txt", content, ""));

        Document page = Jsoup.parse(
                DirectivePage.body(DirectivePage.get(pages, "/directives/" + id + "/draft", company.officer())));

        for (String field :
                List.of("issuer", "subject", "issuedOn", "lines[4].text", "tasks[3].text", "terms[0].deadlineDay")) {
            Element source = page.select("mark[data-field]").stream()
                    .filter(mark -> mark.attr("data-field").equals(field))
                    .findFirst()
                    .orElseThrow();
            assertThat(page.select("a.source-link").eachAttr("href")).contains("#" + source.id());
            assertThat(source.select("a.source-back").attr("href")).isEqualTo("#" + field);
            assertThat(page.getElementById(field)).as(field).isNotNull();
        }
        assertThat(page.select("a.source-link").eachAttr("href"))
                .allSatisfy(href ->
                        assertThat(page.getElementById(href.substring(1))).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cong-van-mau.txt", "cong-van-mau.docx", "cong-van-mau.pdf"})
    void a_letter_becomes_a_draft_and_its_file_is_kept(String name) throws IOException {
        byte[] content = Files.readAllBytes(SAMPLES.resolve(name));

        MvcTestResult answer = upload(company.officer(), "Công văn số … (bản gốc)-" + name, content, "");

        DirectiveId id = opened(answer);
        DirectiveView draft = directives.now(id).view();
        assertThat(draft.symbol()).isEqualTo("STTTT-TTBCXB");
        assertThat(draft.number()).isNull();
        assertThat(draft.issuedOn()).isNull();
        assertThat(draft.recipientLines()).hasSize(5);
        assertThat(draft.tasks()).hasSize(4);
        assertThat(draft.terms().getFirst().dueAt()).isEqualTo("2023-09-28T16:59:59Z");
        assertThat(draft.terms().getFirst().windowFrom()).isEqualTo(LocalDate.of(2023, 7, 7));
        assertThat(draft.terms().getFirst().windowTo()).isEqualTo(LocalDate.of(2023, 9, 30));
        assertThat(draft.letterFile()).isNotNull();
        MvcTestResult file = DirectivePage.get(pages, "/directives/" + id + "/letter", company.clerk());
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(content);
        assertThat(file.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment");
        assertThat(DirectivePage.get(
                        pages, "/directives/" + id + "/letter", cast.company().officer()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_pasted_letter_becomes_a_draft_with_the_units_of_its_groups() {
        DirectiveId id = opened(upload(company.officer(), "", new byte[0], DirectivePage.letter(company)));

        assertThat(directives.now(id).chosen())
                .containsExactlyInAnyOrder(
                        new ChosenUnit(company.press().value(), 0),
                        new ChosenUnit(company.commune().value(), 1));
        assertThat(directives.now(id).view().letterFile()).isNull();
        assertThat(directives.actions(id)).containsExactly("directive.draft");
    }

    @Test
    void a_draft_may_start_blank() {
        MvcTestResult answer =
                DirectivePage.post(pages, "/directives", company.officer(), DirectivePage.typed("blank", "yes"));

        DirectiveId id = opened(answer);
        assertThat(directives.now(id).missing())
                .containsExactlyElementsOf(
                        EnumSet.complementOf(EnumSet.of(MissingPart.UNFINISHED, MissingPart.PERIOD)));
        assertThat(DirectivePage.get(pages, "/directives/" + id + "/draft", company.officer()))
                .hasStatusOk();
        assertThat(DirectivePage.get(pages, "/directives/" + id, company.officer()))
                .hasStatusOk();
        assertThat(DirectivePage.get(pages, "/directives/" + id + "/issuance", company.officer()))
                .hasStatusOk();
    }

    @Test
    void neither_file_nor_text_gets_a_sentence() {
        assertThat(DirectivePage.body(upload(company.officer(), "", new byte[0], " ")))
                .contains("Chưa chọn tệp nào.")
                .contains("id=\"file-error\"");
        assertThat(DirectivePage.body(
                        DirectivePage.post(pages, "/directives", company.officer(), DirectivePage.typed("text", " "))))
                .contains("Ô này còn trống.")
                .contains("id=\"text-error\"");
    }

    @Test
    void file_and_pasted_text_are_sent_apart_so_that_a_refused_file_takes_no_text_with_it() {
        String body = DirectivePage.body(DirectivePage.get(pages, "/directives/new", company.officer()));
        int file = body.indexOf("name=\"file\"");
        int text = body.indexOf("name=\"text\"");

        assertThat(file).isPositive();
        assertThat(body.indexOf("</form>", file)).isLessThan(text);
        opened(DirectivePage.post(
                pages, "/directives", company.officer(), DirectivePage.typed("text", DirectivePage.letter(company))));
    }

    @Test
    void an_empty_file_gets_a_sentence_and_the_pasted_text_stays() {
        assertThat(DirectivePage.body(upload(company.officer(), "rong.docx", new byte[0], "phần đã dán")))
                .contains("Tệp không có nội dung.")
                .contains("id=\"file-error\"")
                .contains("phần đã dán</textarea>");
    }

    @Test
    void what_is_no_letter_gets_a_sentence() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0};

        assertThat(DirectivePage.body(upload(company.officer(), "anh.png", picture, "")))
                .contains("id=\"file-error\"");
        assertThat(DirectivePage.body(upload(company.officer(), "hong.docx", new byte[] {'P', 'K', 3, 4, 9}, "")))
                .contains("id=\"file-error\"");
        assertThat(DirectivePage.body(
                        upload(company.officer(), "doi-duoi.pdf", "chỉ là chữ".getBytes(StandardCharsets.UTF_8), "")))
                .contains("id=\"file-error\"");
    }

    @Test
    void a_zip_bomb_is_refused_with_a_sentence() throws IOException {
        assertThat(DirectivePage.body(upload(company.officer(), "bom.docx", bomb(), "giữ lại")))
                .contains("id=\"file-error\"")
                .contains("cấu trúc nén bất thường")
                .contains("giữ lại</textarea>");
    }

    @Test
    void text_without_a_letter_in_it_still_makes_a_draft_in_which_nothing_is_guessed() {
        DirectiveId id = opened(upload(company.officer(), "", new byte[0], "Một đoạn văn bất kỳ."));

        assertThat(directives.now(id).missing())
                .containsExactlyElementsOf(
                        EnumSet.complementOf(EnumSet.of(MissingPart.UNFINISHED, MissingPart.PERIOD)));
        assertThat(DirectivePage.body(DirectivePage.get(pages, "/directives/" + id + "/draft", company.officer())))
                .contains("Một đoạn văn bất kỳ.");
    }

    @Test
    void only_officers_start_a_directive() {
        DirectivePage.assertSignIn(pages, "/directives/new");
        assertThat(DirectivePage.get(pages, "/directives/new", company.officer()))
                .hasStatusOk();
        assertThat(DirectivePage.get(pages, "/directives/new", company.clerk())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(upload(company.pressReporter(), "", new byte[0], "x")).hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult upload(SignedInPerson person, String name, byte[] content, String text) {
        return pages.post()
                .multipart()
                .uri("/directives")
                .file(new MockMultipartFile("file", name, null, content))
                .param("text", text)
                .with(user(person))
                .with(csrf())
                .exchange();
    }

    private static DirectiveId opened(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        String place = answer.getResponse().getRedirectedUrl();
        assertThat(place).matches("/directives/[0-9a-f-]{36}/draft");
        return new DirectiveId(UUID.fromString(place.split("/")[2]));
    }

    /** A container whose document unpacks to 200 MB. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] block = new byte[1 << 20];
            for (int written = 0; written < 200; written++) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }
}
