package vn.kiphan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiphan.JourneyTest;

/** Typing a report in a browser: two people at once, an expired sign-in, a cut line; and no word is lost. */
@JourneyTest
class NothingLostTest {

    private static final Pattern SAVED = Pattern.compile("Đã lưu lúc \\d\\d:\\d\\d");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void two_editors_write_two_parts_at_once_and_choose_where_they_clash() {
        try (Visitor one = reporter("reporter.press", Visitor.DESKTOP);
                Visitor other = reporter("lead.press", Visitor.DESKTOP)) {
            other.open(one.path());
            String[] parts = parts(one);
            String run = run();
            one.fill("#" + parts[0], "Người thứ nhất " + run);
            other.fill("#" + parts[1], "Người thứ hai " + run);
            says(one, SAVED);
            says(other, SAVED);
            assertThat(one.find("#" + parts[1])).hasValue("Người thứ hai " + run);
            assertThat(other.find("#" + parts[0])).hasValue("Người thứ nhất " + run);
            one.looksRight();

            // the same part at the same time: the line of the second is slower
            other.page().context().setOffline(true);
            other.fill("#" + parts[0], "Bản của người thứ hai " + run);
            one.fill("#" + parts[0], "Bản mới của người thứ nhất " + run);
            says(one, SAVED);
            waits(one, parts[0], "Bản mới của người thứ nhất " + run);
            other.page().context().setOffline(false);
            Locator clash = other.find(".clash");
            assertThat(clash).containsText("Bản của người thứ hai " + run);
            assertThat(clash).containsText("Bản mới của người thứ nhất " + run);
            other.looksRight();
            other.press("[data-clash-both]");
            says(other, SAVED);
            waits(other, parts[0], "Bản mới của người thứ nhất " + run + "\n\nBản của người thứ hai " + run);
        }
    }

    @Test
    void an_expired_sign_in_is_asked_for_in_place_and_typing_goes_on() {
        try (Visitor visitor = reporter("reporter.press", Visitor.DESKTOP)) {
            String part = parts(visitor)[2];
            String text = "Gõ khi phiên đã hết " + run();
            visitor.page().context().clearCookies();
            visitor.fill("#" + part, text);
            Locator dialog = visitor.find("#sign-in-again");
            assertThat(dialog).isVisible();
            visitor.looksRight();
            Assertions.assertThat(visitor.page()
                            .evaluate(
                                    "() => { const box = document.querySelector('#sign-in-again').getBoundingClientRect();"
                                            + " return scrollY > 0 && box.top > 0 && box.height < innerHeight * .8; }"))
                    .as("the page stays where it was, with the dialog in the middle of the window")
                    .isEqualTo(true);
            visitor.fill("#again-password", "sai");
            visitor.press("#sign-in-again button");
            assertThat(visitor.find("[data-sign-in-wrong]")).isVisible();
            visitor.fill("#again-password", "kip-han-demo");
            visitor.press("#sign-in-again button");
            assertThat(dialog).isHidden();
            says(visitor, SAVED);
            waits(visitor, part, text);
            visitor.open(visitor.path());
            visitor.holds("#" + part, text);
        }
    }

    @Test
    void without_scripts_what_was_typed_too_late_is_shown_after_signing_in() {
        String path;
        try (Visitor first = reporter("reporter.press", Visitor.DESKTOP)) {
            path = first.path();
        }
        try (Visitor visitor = Visitor.withoutScripts(port, "reporter.press", Visitor.TELEPHONE)) {
            visitor.open(path);
            String part = parts(visitor)[3];
            String text = "Không có JavaScript " + run();
            visitor.fill("#" + part, text);
            visitor.page()
                    .context()
                    .clearCookies(
                            new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
            visitor.press("#narrative-form .actions button");
            visitor.sees("Nội dung vừa nhập được giữ lại");
            visitor.fill("#username", "reporter.press");
            visitor.fill("#password", "kip-han-demo");
            visitor.press("main button");
            assertThat(visitor.find("textarea").first()).not().hasValue("");
            visitor.looksRight();
            visitor.press("main form button.btn-primary");
            visitor.holds("#" + part, text);
            visitor.looksRight();
        }
    }

    @Test
    void a_cut_line_costs_nothing_and_the_page_opens_again_without_it() {
        try (Visitor visitor = atReport(Visitor.withServiceWorker(port, "reporter.press", Visitor.TELEPHONE))) {
            Page page = visitor.page();
            String path = visitor.path();
            page.waitForFunction(
                    "navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)");
            visitor.open(path);
            String part = parts(visitor)[2];
            String text = "Gõ khi mất mạng " + run();
            page.context().setOffline(true);
            visitor.fill("#" + part, text);
            says(visitor, Pattern.compile("Đang chờ mạng"));
            page.context().setOffline(false);
            says(visitor, SAVED);
            waits(visitor, part, text);
            visitor.open(path);
            visitor.holds("#" + part, text);
            visitor.looksRight();

            visitor.press("form[action$='/logout'] button");
            visitor.arrives("/login");
            page.waitForFunction("caches.keys().then(names => !names.some(name => name.startsWith('draft-')))");
            page.waitForFunction("!Object.keys(localStorage).some(key => key.startsWith('kiphan:'))");
        }
    }

    /** A reporter of the sample press office with a report that can be changed. */
    private Visitor reporter(String username, int width) {
        return atReport(Visitor.signedIn(port, username, width));
    }

    private Visitor atReport(Visitor visitor) {
        String report = jdbc.sql("""
                select r.id::text from coverage_report r join campaign_assignment a on a.id = r.assignment_id
                join directive d on d.id = a.directive_id
                join unit_appointment p on p.unit_id = r.unit_id join account_person s on s.id = p.person_id
                where coalesce(a.supplement, a.state) in ('DRAFTING', 'RETURNED') and s.username = 'reporter.press' and d.status <> 'WITHDRAWN'
                  and a.ended_at is null and a.declined_at is null
                order by r.id limit 1
                """).query(String.class).single();
        visitor.open("/reports/" + report);
        return visitor;
    }

    private static String[] parts(Visitor visitor) {
        return visitor.find("textarea[data-marked]").all().stream()
                .map(field -> field.getAttribute("id"))
                .toArray(String[]::new);
    }

    private static String run() {
        return Long.toString(System.nanoTime(), 36);
    }

    /** The server has the text when the page keeps it no longer. */
    private static void waits(Visitor visitor, String part, String text) {
        assertThat(visitor.find("#" + part)).hasValue(text);
        visitor.page()
                .waitForFunction("part => !Object.keys(localStorage).some(key => key.endsWith('#' + part))", part);
    }

    private static void says(Visitor visitor, Pattern sentence) {
        assertThat(visitor.find("#narrative-form [data-saving-status]")).containsText(sentence);
    }
}
