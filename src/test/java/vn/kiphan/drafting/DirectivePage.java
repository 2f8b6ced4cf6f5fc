package vn.kiphan.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
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
import vn.kiphan.addressing.FrozenRecipient;
import vn.kiphan.addressing.RecipientPreview;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.Draft;
import vn.kiphan.directive.Drafts;
import vn.kiphan.directive.Issuing;
import vn.kiphan.letter.LetterReader;
import vn.kiphan.shared.UnitId;
import vn.kiphan.unit.Cast;

/** Opens the pages of directives as somebody, and makes the drafts that they show. */
@Component
public class DirectivePage {

    private final DraftDesk desk;
    private final Drafts drafts;
    private final Issuing issuing;
    private final LetterReader reader;
    private final Addressing addressing;
    private final JdbcClient jdbc;

    DirectivePage(
            DraftDesk desk,
            Drafts drafts,
            Issuing issuing,
            LetterReader reader,
            Addressing addressing,
            JdbcClient jdbc) {
        this.desk = desk;
        this.drafts = drafts;
        this.issuing = issuing;
        this.reader = reader;
        this.addressing = addressing;
        this.jdbc = jdbc;
    }

    /** A letter that lacks nothing but what the tests of the registry and of half dates want to lack. */
    public static String letter(Cast.Company company) {
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

    public DirectiveId draft(Cast.Company company) {
        return desk.read(
                company.department(),
                reader.read(letter(company)),
                null,
                company.officer().author());
    }

    public DirectiveId blank(Cast.Company company) {
        return desk.blank(company.department(), company.officer().author());
    }

    public DirectiveId numbered(Cast.Company company) {
        DirectiveId id = draft(company);
        drafts.number(
                id,
                company.officer().departments(),
                version(id),
                "77",
                LocalDate.of(2023, 7, 17),
                company.officer().author());
        return id;
    }

    public DirectiveId issued(Cast.Company company) {
        DirectiveId id = numbered(company);
        issuing.issueDraft(
                id,
                company.officer().departments(),
                new Issuing.Given(version(id), "77", LocalDate.of(2023, 7, 17), false),
                company.officer().author());
        return id;
    }

    /** Issues a draft under the number 78. */
    public void issue(Cast.Company company, DirectiveId id) {
        issuing.issueDraft(
                id,
                company.officer().departments(),
                new Issuing.Given(version(id), "78", LocalDate.of(2023, 7, 18), false),
                company.officer().author());
    }

    public Draft now(DirectiveId id) {
        Set<UnitId> department = Set.of(new UnitId(jdbc.sql("select issuing_unit_id from directive where id = ?")
                .param(id.value())
                .query(java.util.UUID.class)
                .single()));
        return drafts.read(id, department, directive -> {
            directive.view();
            directive.chosen();
            directive.steps();
            directive.indicators();
            directive.rules();
            return directive;
        });
    }

    public RecipientPreview preview(DirectiveId id) {
        Set<UnitId> department = Set.of(new UnitId(jdbc.sql("select issuing_unit_id from directive where id = ?")
                .param(id.value())
                .query(java.util.UUID.class)
                .single()));
        return drafts.read(
                id,
                department,
                directive -> RecipientPreview.of(
                        directive.addressed(), addressing.book(directive.head().fullDate())));
    }

    /** Those of the frozen list. */
    public List<FrozenRecipient> frozen(DirectiveId id) {
        return jdbc.sql("""
                select unit_id, line_position, group_name, unit_name, unit_kind, district, telephone
                from directive_recipient r
                where directive_id = :directive
                  and added_at <= (select coalesce(d.issuance_at, r.added_at) from directive d where d.id = r.directive_id)
                order by line_position < 0, line_position, group_name collate vietnamese, unit_name collate vietnamese, unit_id
                """)
                .param("directive", id.value())
                .query((row, number) -> new FrozenRecipient(
                        new UnitId(row.getObject("unit_id", java.util.UUID.class)),
                        row.getInt("line_position"),
                        row.getString("group_name"),
                        row.getString("unit_name"),
                        row.getString("unit_kind"),
                        row.getString("district"),
                        row.getString("telephone")))
                .list();
    }

    public boolean registered(DirectiveId id) {
        return jdbc.sql("select register_id is not null from directive where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    public long version(DirectiveId id) {
        return jdbc.sql("select version from directive where id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    public List<String> actions(DirectiveId id) {
        return jdbc.sql("select action from audit_entry where subject_id = ? order by seq")
                .param(id.value())
                .query(String.class)
                .list();
    }

    public static MvcTestResult get(MockMvcTester pages, String page, SignedInPerson person) {
        return pages.get().uri(page).with(user(person)).exchange();
    }

    public static MvcTestResult post(
            MockMvcTester pages, String page, SignedInPerson person, MultiValueMap<String, String> typed) {
        return pages.post()
                .uri(page)
                .with(user(person))
                .with(csrf())
                .params(typed)
                .exchange();
    }

    public static MultiValueMap<String, String> typed(String... namesAndValues) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            typed.add(namesAndValues[at], namesAndValues[at + 1]);
        }
        return typed;
    }

    /** The page's text as a reader's browser would have it. */
    public static String body(MvcTestResult answer) {
        try {
            return HtmlUtils.htmlUnescape(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fields of the form as the page sends them when nothing is touched. */
    public static MultiValueMap<String, String> untouched(MvcTestResult answer) {
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

    public static void assertSignIn(MockMvcTester pages, String page) {
        assertThat(pages.get().uri(page).exchange())
                .hasStatus3xxRedirection()
                .satisfies(answer ->
                        assertThat(answer.getResponse().getRedirectedUrl()).endsWith("/login"));
    }

    public static void assertRefusesOthers(
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
