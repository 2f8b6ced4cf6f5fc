package vn.kiphan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kiphan.JourneyTest;

/** A draft that is typed in a browser: it saves itself, keeps what is not right yet, and works without scripts. */
@JourneyTest
class DraftJourneyTest {

    private static final Pattern SAVED = Pattern.compile("^Đã lưu lúc \\d\\d:\\d\\d$");

    @LocalServerPort
    private int port;

    @Test
    void what_is_typed_is_there_when_the_page_is_opened_again() {
        try (Visitor officer = Visitor.signedIn(port, "officer", Visitor.DESKTOP)) {
            officer.open("/directives/new");
            officer.press("button[name=blank]");
            officer.arrives("/draft");
            String draft = officer.path();
            officer.fill("#subject", "Tuyên truyền an toàn mùa mưa lũ");
            officer.fill("[name='tasks[0].text']", "Đưa tin về phương án di dời.");
            says(officer, SAVED);

            officer.open(draft);
            officer.holds("#subject", "Tuyên truyền an toàn mùa mưa lũ");
            assertThat(officer.find("[name='tasks[1].text']")).hasCount(1);

            officer.fill("#issuedOn", "31/9/2026");
            says(officer, Pattern.compile("còn 1 mục cần sửa"));
            officer.open(draft);
            officer.holds("#issuedOn", "31/9/2026");
            officer.sees("Không có ngày này.");
            officer.looksRight();
        }
    }

    @Test
    void the_row_after_the_last_comes_by_itself_and_a_second_window_is_told() {
        try (Visitor officer = Visitor.signedIn(port, "officer", Visitor.DESKTOP);
                Visitor colleague = Visitor.signedIn(port, "officer", Visitor.DESKTOP)) {
            officer.open("/directives/new");
            officer.press("button[name=blank]");
            officer.arrives("/draft");
            String draft = officer.path();
            colleague.open(draft);

            officer.fill("[name='tasks[0].text']", "Một");
            officer.fill("[name='tasks[1].text']", "Hai");
            assertThat(officer.find("[name='tasks[2].text']")).hasCount(1);
            says(officer, SAVED);
            colleague.fill("#subject", "Lời của người thứ hai");
            says(colleague, Pattern.compile("chưa lưu được"));
            colleague.holds("#subject", "Lời của người thứ hai");

            officer.open(draft);
            officer.holds("[name='tasks[1].text']", "Hai");
        }
    }

    @Test
    void without_scripts_a_refused_save_is_kept_too() {
        try (Visitor officer = Visitor.withoutScripts(port, "officer", Visitor.TELEPHONE)) {
            officer.open("/directives/new");
            officer.press("button[name=blank]");
            officer.arrives("/draft");
            String draft = officer.path();
            officer.fill("#subject", "Gõ trên điện thoại");
            officer.fill("#issuedOn", "31/9/2026");
            officer.press("button[name=next][value=draft]");
            officer.sees("Không có ngày này.");

            officer.open(draft);
            officer.holds("#subject", "Gõ trên điện thoại");
            officer.looksRight();
            officer.open(draft.replace("/draft", "/indicators"));
            officer.looksRight();
            officer.open(draft.replace("/draft", "/recipients"));
            officer.looksRight();
        }
    }

    private static void says(Visitor visitor, Pattern sentence) {
        assertThat(visitor.find("[data-autosave-status]")).containsText(sentence);
    }
}
