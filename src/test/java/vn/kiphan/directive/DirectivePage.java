package vn.kiphan.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.addressing.Addressing;
import vn.kiphan.addressing.RecipientPreview;
import vn.kiphan.letter.LetterReader;
import vn.kiphan.shared.UnitId;
import vn.kiphan.unit.Cast;

/** Opens the pages of directives as somebody, and makes the drafts that they show. */
@Component
class DirectivePage {

    private final DirectiveDesk desk;
    private final IssuingDesk issuing;
    private final LetterReader reader;
    private final Addressing addressing;
    private final JdbcClient jdbc;

    DirectivePage(
            DirectiveDesk desk, IssuingDesk issuing, LetterReader reader, Addressing addressing, JdbcClient jdbc) {
        this.desk = desk;
        this.issuing = issuing;
        this.reader = reader;
        this.addressing = addressing;
        this.jdbc = jdbc;
    }

    /** A letter that lacks nothing but what the tests of the registry and of half dates want to lack. */
    static String letter(Cast.Company company) {
        return """
                UBND TỈNH ĐẮK NÔNG
                SỞ THÔNG TIN VÀ TRUYỀN THÔNG

                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc

                Số: /STTTT - TTBCXB
                V/v truyền thông <b>phòng, chống đuối nước</b>

                Đắk Nông, ngày tháng 7 năm 2023

                Kính gửi:

                - %s;
                - %s.

                Thực hiện Công văn số 15/UBND-VX ngày 12/7/2023 của Ủy ban nhân dân tỉnh, Sở đề nghị các đơn vị:

                1. Đưa tin về lớp dạy bơi.

                2. Phát thông điệp an toàn mùa mưa.

                Các đơn vị báo cáo kết quả về Sở Thông tin và Truyền thông trước ngày 28/9/2023 (Lấy số liệu từ ngày 07/7/2023 đến ngày 30/9/2023).

                Nơi nhận:
                - Như trên (t/h);
                - Lưu: VT, TTBCXB.
                """.formatted(company.pressGroupName(), company.communeGroupName());
    }

    DirectiveId draft(Cast.Company company) {
        return desk.draft(
                company.department(),
                reader.read(letter(company)),
                null,
                company.officer().author());
    }

    DirectiveId blank(Cast.Company company) {
        return desk.draft(company.department(), company.officer().author());
    }

    DirectiveId numbered(Cast.Company company) {
        DirectiveId id = draft(company);
        desk.number(
                id,
                company.officer().departments(),
                "77",
                java.time.LocalDate.of(2023, 7, 17),
                version(id),
                company.officer().author());
        return id;
    }

    DirectiveId issued(Cast.Company company) {
        DirectiveId id = numbered(company);
        issuing.issue(
                IssuingStep.ISSUANCE,
                id,
                company.officer().departments(),
                new IssuanceForm(version(id), IssuanceForm.ELSEWHERE, "77", "17/7/2023", "77", ""),
                company.officer().author());
        return id;
    }

    /** Issues a draft under the number 78. */
    void issue(Cast.Company company, DirectiveId id) {
        issuing.issue(
                IssuingStep.ISSUANCE,
                id,
                company.officer().departments(),
                new IssuanceForm(version(id), IssuanceForm.ELSEWHERE, "78", "18/7/2023", "78", ""),
                company.officer().author());
    }

    Directive now(DirectiveId id) {
        Set<UnitId> department = Set.of(new UnitId(jdbc.sql("select issuing_unit_id from directive where id = ?")
                .param(id.value())
                .query(java.util.UUID.class)
                .single()));
        return desk.read(id, department, directive -> {
            directive.view();
            directive.chosen();
            directive.course().steps();
            directive.indicators();
            directive.rules();
            return directive;
        });
    }

    RecipientPreview preview(DirectiveId id) {
        Set<UnitId> department = Set.of(new UnitId(jdbc.sql("select issuing_unit_id from directive where id = ?")
                .param(id.value())
                .query(java.util.UUID.class)
                .single()));
        return desk.read(
                id,
                department,
                directive -> RecipientPreview.of(
                        directive.addressed(), addressing.book(directive.head().fullDate())));
    }

    long version(DirectiveId id) {
        return jdbc.sql("select version from directive where id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    List<String> actions(DirectiveId id) {
        return jdbc.sql("select action from audit_entry where subject_id = ? order by seq")
                .param(id.value())
                .query(String.class)
                .list();
    }

    static MvcTestResult get(MockMvcTester pages, String page, SignedInPerson person) {
        return pages.get().uri(page).with(user(person)).exchange();
    }

    static MvcTestResult post(
            MockMvcTester pages, String page, SignedInPerson person, MultiValueMap<String, String> typed) {
        return pages.post()
                .uri(page)
                .with(user(person))
                .with(csrf())
                .params(typed)
                .exchange();
    }

    static MultiValueMap<String, String> typed(String... namesAndValues) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            typed.add(namesAndValues[at], namesAndValues[at + 1]);
        }
        return typed;
    }

    /** The page's text as a reader's browser would have it. */
    static String body(MvcTestResult answer) {
        try {
            return HtmlUtils.htmlUnescape(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fields of the form as the page sends them when nothing is touched. */
    static MultiValueMap<String, String> untouched(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        String page;
        try {
            page = answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        Matcher input = Pattern.compile("<input([^>]*)>").matcher(page);
        while (input.find()) {
            String attributes = input.group(1);
            boolean box = attributes.contains("type=\"checkbox\"");
            if (attributes.contains("name=") && (!box || attributes.contains("checked="))) {
                fields.add(attribute(attributes, "name"), attribute(attributes, "value"));
            }
        }
        Matcher area = Pattern.compile("<textarea([^>]*)>([^<]*)</textarea>").matcher(page);
        while (area.find()) {
            fields.add(attribute(area.group(1), "name"), HtmlUtils.htmlUnescape(area.group(2)));
        }
        Matcher select =
                Pattern.compile("<select([^>]*)>(.*?)</select>", Pattern.DOTALL).matcher(page);
        while (select.find()) {
            Matcher picked = Pattern.compile("<option([^>]*selected[^>]*)>").matcher(select.group(2));
            fields.add(attribute(select.group(1), "name"), picked.find() ? attribute(picked.group(1), "value") : "");
        }
        Map.of("_csrf", "", "page", "").keySet().forEach(fields::remove);
        return fields;
    }

    private static String attribute(String attributes, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "";
    }

    static void assertSignIn(MockMvcTester pages, String page) {
        assertThat(pages.get().uri(page).exchange())
                .hasStatus3xxRedirection()
                .satisfies(answer ->
                        assertThat(answer.getResponse().getRedirectedUrl()).endsWith("/login"));
    }

    static void assertRefusesOthers(
            MockMvcTester pages, String page, Cast.Company company, Cast.Company other, boolean officersOnly) {
        assertSignIn(pages, page);
        assertThat(get(pages, page, other.officer())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(pages, page, company.pressReporter())).hasStatus(HttpStatus.FORBIDDEN);
        if (officersOnly) {
            assertThat(get(pages, page, company.director())).hasStatus(HttpStatus.FORBIDDEN);
        }
        String unknown =
                page.replaceFirst("[0-9a-f-]{36}", java.util.UUID.randomUUID().toString());
        assertThat(get(pages, unknown, company.officer())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(pages, page.replaceFirst("[0-9a-f-]{36}", "no-id"), company.officer()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}
