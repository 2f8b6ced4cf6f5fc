package vn.kiphan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kiphan.JourneyTest;

/** Two people of one unit at one browser: what the first has typed is neither sent as the second's nor shown to them, and not lost. */
@JourneyTest
class AnotherPersonTest extends ReportJourney {

    @LocalServerPort
    private int port;

    @Test
    void what_one_has_typed_is_not_sent_in_the_session_of_another() {
        try (Visitor visitor = Visitor.signedIn(port, "reporter.press", Visitor.DESKTOP);
                Visitor other = Visitor.signedIn(port, "lead.press", Visitor.DESKTOP)) {
            String report = begin(visitor, "reporter.press");
            visitor.open(report + "/entries/new?shape=display");
            becomes(visitor, other);
            visitor.fill("#title", "Gõ bởi phóng viên");
            visitor.fill("#note", "Ghi chú của phóng viên");
            assertThat(visitor.find("#sign-in-again")).isVisible();
            // the second field is due a second after it was typed: long past when the person whose session it is looks
            // at their own page
            visitor.page().waitForTimeout(2_500);
            Assertions.assertThat(saved("% phóng viên")).isEmpty();

            visitor.fill("#again-username", "lead.press");
            visitor.fill("#again-password", "kip-han-demo");
            visitor.press("#sign-in-again button");
            visitor.page()
                    .waitForFunction(
                            "() => document.body.dataset.person && !document.querySelector('#sign-in-again[open]')");
            visitor.sees("Lưu");
            assertThat(visitor.find("#title")).hasValue("");
            Assertions.assertThat(saved("% phóng viên")).isEmpty();
            signOut(visitor.page());

            visitor.open("/login");
            visitor.fill("#username", "reporter.press");
            visitor.fill("#password", "kip-han-demo");
            visitor.press("main button");
            visitor.leaves("/login");
            visitor.open(report + "/entries/new?shape=display");
            visitor.press("[data-left-open]");
            visitor.holds("#title", "Gõ bởi phóng viên").holds("#note", "Ghi chú của phóng viên");
            visitor.page().waitForFunction("() => !Object.keys(localStorage).some(key => key.includes('/fields#'))");
            Assertions.assertThat(saved("% phóng viên"))
                    .containsExactlyInAnyOrder("Gõ bởi phóng viên", "Ghi chú của phóng viên");
        }
    }

    @Test
    void a_browser_that_keeps_nothing_says_so_and_does_not_leave_the_page_without_a_line() {
        try (Visitor visitor = Visitor.signedIn(port, "reporter.press", Visitor.TELEPHONE)) {
            String report = begin(visitor, "reporter.press");
            visitor.open(report + "/entries/new?shape=display");
            visitor.page().evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }");
            visitor.page().context().setOffline(true);
            visitor.fill("#title", "Bộ nhớ trình duyệt đầy");
            visitor.sees("trình duyệt này không giữ được nội dung");
            visitor.press("form[data-entry] .btn-primary");
            visitor.sees("Đừng đóng trang")
                    .holds("#title", "Bộ nhớ trình duyệt đầy")
                    .looksRight();
            visitor.page().context().setOffline(false);
            visitor.page().waitForCondition(() -> saved("Bộ nhớ%").contains("Bộ nhớ trình duyệt đầy"));
        }
    }

    private void becomes(Visitor visitor, Visitor other) {
        visitor.page().context().addCookies(other.page().context().cookies());
    }

    private static void signOut(Page page) {
        page.locator("form[action$='/logout'] button").first().click();
        page.waitForURL("**/login*");
    }

    private List<String> saved(String text) {
        return jdbc.sql("select f.text from unfinished_field f where f.text like ?")
                .param(text)
                .query(String.class)
                .list();
    }
}
