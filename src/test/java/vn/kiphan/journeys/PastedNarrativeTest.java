package vn.kiphan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiphan.JourneyTest;

/** Text pasted from a word processor into a narrative keeps its bold words and lists; without the line it is plain text. */
@JourneyTest
class PastedNarrativeTest {

    private static final String PASTE = """
            field => {
              const clip = new DataTransfer();
              clip.setData('text/plain', 'Kết quả\\r\\n· Đăng 12 tin\\r\\n· Phát loa');
              clip.setData('text/html', `<p class=MsoNormal><b>Kết quả</b></p><img src=x onerror="document.title='canary'">
                <p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp; </span></span>Đăng <i>12 tin</i></p>
                <p class=MsoListParagraph style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o<span>&nbsp; </span></span>Phát loa</p>`);
              field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clip, bubbles: true, cancelable: true }));
            }
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_reporter_pastes_from_a_word_processor() {
        String report = jdbc.sql("""
                select r.id from coverage_report r
                join campaign_assignment a on a.id = r.assignment_id
                join unit_appointment m on m.unit_id = a.unit_id join account_person p on p.id = m.person_id
                where p.username = 'reporter.district' and a.state in ('DRAFTING', 'RETURNED') order by a.due_at limit 1
                """).query(String.class).single();
        try (Visitor district = Visitor.signedIn(port, "reporter.district", Visitor.TELEPHONE)) {
            district.open("/reports/" + report);
            Locator part = district.find(".narrative-part").last();
            Locator field = part.locator("textarea");
            String before = field.inputValue();
            field.fill("");
            field.focus();
            field.evaluate(PASTE);
            assertThat(field).hasValue("**Kết quả**\n- Đăng _12 tin_\n+ Phát loa");
            assertThat(part).containsText("Đã giữ chữ đậm");
            part.locator("[data-mark=preview]").click();
            assertThat(part.locator(".narrative-preview strong")).hasText("Kết quả");
            assertThat(part.locator(".narrative-preview li.below")).hasText("Phát loa");
            assertThat(part.locator(".narrative-preview img")).hasCount(0);
            district.looksRight();

            field.fill("");
            district.page().route("**/clipboard/marks", route -> route.abort());
            field.focus();
            field.evaluate(PASTE);
            assertThat(part).containsText("chưa giữ được định dạng");
            assertThat(field).hasValue("Kết quả\n· Đăng 12 tin\n· Phát loa");

            field.fill("Chữ ".repeat(4_800));
            assertThat(part.locator("[data-words]").last()).containsText("còn 801 ký tự");
            field.fill(before);
            assertThat(district.find("#narrative-form [data-saving-status]")).containsText("Đã lưu");
            assertThat(district.page().title()).doesNotContain("canary");
        }
    }
}
