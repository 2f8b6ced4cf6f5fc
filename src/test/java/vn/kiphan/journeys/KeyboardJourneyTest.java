package vn.kiphan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.JourneyTest;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/** A report from receipt to submission with a keyboard only: tabulator, letters, arrows, space and enter. */
@JourneyTest
class KeyboardJourneyTest {

    /** More stops than any page of a small report has. */
    private static final int MOST_STOPS = 150;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Clock clock;

    @Test
    void an_entry_is_added_mended_removed_and_put_back_and_the_report_is_filed() {
        try (Visitor commune = Visitor.signedIn(port, "reporter.commune", Visitor.DESKTOP)) {
            commune.open("/assignments/" + assignment());
            enter(commune, "form[action$='/receipt'] button");
            commune.sees("Đã tiếp nhận");
            enter(commune, "form[action$='/report'] button");
            commune.arrives("/reports/*");
            String report = commune.path();

            enter(commune, "a[href$='shape=broadcast']");
            commune.arrives("/entries/new");
            choose(commune, "#channel");
            choose(commune, "#kind");
            type(commune, "#title", "Bản tin gõ bằng bàn phím");
            type(commune, "#publishedOn", today());
            type(commune, "#airings", "12");
            type(commune, "#minutesPerAiring", "5");
            commune.page().keyboard().press("Enter");
            commune.arrives(report);
            commune.sees("Bản tin gõ bằng bàn phím");

            String entry = "#entries a[href*='" + report + "/entries/']:not([href*='/new'])";
            enter(commune, entry);
            commune.arrives("/entries/*");
            type(commune, "#title", "Bản tin đã sửa bằng bàn phím");
            enter(commune, "main form[data-entry] button.btn-primary");
            commune.arrives(report);
            commune.sees("Bản tin đã sửa bằng bàn phím");

            enter(commune, "#entries button[formaction$='/removal']");
            commune.sees("Chưa có");
            enter(commune, "form[action$='/restoration'] button");
            commune.sees("Bản tin đã sửa bằng bàn phím");

            type(commune, "#figuresAsOf", today());
            commune.page().keyboard().press("Enter");
            commune.arrives("/submission");
            enter(commune, "form[action$='/submission'] button.btn-primary");
            commune.arrives("/submissions/*");
            commune.sees("Biên nhận", "60 phút");
        }
    }

    private static void enter(Visitor visitor, String selector) {
        stopAt(visitor, selector);
        visitor.page().keyboard().press("Enter");
        visitor.page().waitForLoadState();
    }

    private static void type(Visitor visitor, String field, String text) {
        stopAt(visitor, field);
        visitor.page().keyboard().press("Control+a");
        visitor.page().keyboard().type(text);
        visitor.holds(field, text);
    }

    /** The first that the list offers, where the form has not chosen already. */
    private static void choose(Visitor visitor, String list) {
        if (visitor.find("select" + list).count() > 0
                && visitor.value("select" + list).isEmpty()) {
            stopAt(visitor, "select" + list);
            visitor.page().keyboard().press("ArrowDown");
            assertThat(visitor.value("select" + list)).isNotEmpty();
        }
    }

    /** Goes on by the tabulator until the focus is there; where it is can be seen, on the screen and by a ring around it. */
    private static void stopAt(Visitor visitor, String selector) {
        visitor.find(selector).first().waitFor();
        Page page = visitor.page();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                assertThat(page.evaluate("""
                                () => {
                                  const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
                                  const ring = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
                                  return ring && box.top >= 0 && box.bottom <= innerHeight && box.width > 0;
                                }"""))
                        .as("the focus at " + selector + " can be seen")
                        .isEqualTo(true);
                return;
            }
        }
        throw new AssertionError("the tabulator does not stop at " + selector + " on " + visitor.path());
    }

    private AssignmentId assignment() {
        UnitId officer = unit("officer");
        return new SentDirectives(jdbc, transactions, events)
                .send(
                        officer,
                        List.of(unit("reporter.commune")),
                        clock.instant().plus(Duration.ofDays(9)))
                .assignment();
    }

    private UnitId unit(String username) {
        return new UnitId(jdbc.sql("""
                select m.unit_id from unit_appointment m join account_person p on p.id = m.person_id where p.username = ? limit 1
                """).param(username).query(UUID.class).single());
    }

    private String today() {
        return Vietnam.DAY.format(LocalDate.ofInstant(clock.instant(), Vietnam.ZONE));
    }
}
