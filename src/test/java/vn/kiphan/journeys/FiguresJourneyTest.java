package vn.kiphan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiphan.JourneyTest;

/** Figures in a browser: a district station fills in the grid, mends a wrong figure and files; the reviewer sees what it said. */
@JourneyTest
class FiguresJourneyTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_district_station_types_figures_mends_one_and_files_them() {
        String submission;
        try (Visitor district = Visitor.signedIn(port, "reporter.district", Visitor.DESKTOP)) {
            String report = begin(district, "reporter.district");
            district.open(report + "/figures");
            Locator airings = field(district, "Số lần phát", "TOTAL");
            airings.fill("1.5");
            airings.blur();
            assertThat(row(district, "Số lần phát")).containsText("Nhập số nguyên");
            district.looksRight();

            airings.fill("1.234");
            airings.blur();
            assertThat(row(district, "Số lần phát").locator("[data-figure-value]"))
                    .hasText("1.234 lần");
            assertThat(row(district, "Số lần phát")).not().containsText("Nhập số nguyên");
            Locator minutes = field(district, "Thời lượng phát", "TOTAL");
            minutes.fill("1 giờ 30 phút");
            minutes.blur();
            assertThat(row(district, "Thời lượng phát").locator("[data-figure-value]"))
                    .hasText("90 phút");
            field(district, "Băng rôn", "STANDING").selectOption("NO_MEANS");
            assertThat(row(district, "Băng rôn").locator("[data-figure-value]")).hasText("không có phương tiện");
            district.press("button[value=report]");
            assertThat(district.find("#figures")).containsText("90 phút");

            jdbc.sql("update coverage_report set figures_as_of = current_date where id = cast(? as uuid)")
                    .param(report.substring(report.lastIndexOf('/') + 1))
                    .update();
            district.open(report + "/submission");
            district.sees("chỉ tiêu chưa có số liệu").seesNo("Phải sửa");
            district.press("form[action$='/submission'] button");
            district.arrives("/submissions/*");
            submission = district.path();
            district.sees("1.234 lần", "90 phút", "không có phương tiện");
        }
        try (Visitor reviewer = Visitor.signedIn(port, "reviewer", Visitor.DESKTOP)) {
            reviewer.open(submission.replace("/submissions/", "/reviews/"));
            reviewer.sees("1.234 lần", "90 phút", "không có phương tiện", "chưa báo cáo");
            reviewer.looksRight();
        }
    }

    @Test
    void the_keyboard_alone_fills_in_the_grid_from_a_wrong_figure_to_the_report() {
        try (Visitor commune = Visitor.signedIn(port, "reporter.commune", Visitor.DESKTOP)) {
            String report = begin(commune, "reporter.commune");
            commune.open(report + "/figures");
            Keyboard keys = commune.page().keyboard();
            Locator airings = field(commune, "Số lần phát", "TOTAL");
            airings.focus();
            keys.type("12,5");
            keys.press("Tab");
            Locator fault =
                    row(commune, "Số lần phát").locator("[id$='-TOTAL-saving']").first();
            assertThat(fault).containsText("Nhập số nguyên");
            assertThat(fault).hasAttribute("aria-live", "polite");
            assertThat(airings).hasAttribute("aria-invalid", "true");

            keys.press("Shift+Tab");
            assertThat(airings).isFocused();
            assertThat(airings).hasCSS("outline-style", "solid");
            keys.press("Control+A");
            keys.type("1.250");
            keys.press("Tab");
            assertThat(row(commune, "Số lần phát").locator("[data-figure-value]"))
                    .hasText("1.250 lần");
            assertThat(airings).not().hasAttribute("aria-invalid", "true");
            assertThat(commune.find("#figure-form [data-saving-status]")).containsText("Đã lưu lúc");

            // on to the state of the same figure, to its languages, and back to the report by the button
            until(keys, field(commune, "Số lần phát", "STANDING"));
            Locator languages = row(commune, "Số lần phát").locator("summary").first();
            until(keys, languages);
            assertThat(languages).hasCSS("outline-style", "solid");
            keys.press("Enter");
            keys.press("Tab");
            keys.type("250");
            assertThat(row(commune, "Số lần phát").locator("details :focus")).hasValue("250");
            keys.press("Control+A");
            keys.press("Delete");
            until(keys, commune.find("button[value=report]"));
            keys.press("Enter");
            commune.arrives(report);
            assertThat(commune.find("#figures")).containsText("1.250 lần");
        }
    }

    @Test
    void a_telephone_opens_the_languages_of_a_figure_and_they_add_up() {
        try (Visitor district = Visitor.signedIn(port, "reporter.district", Visitor.TELEPHONE)) {
            String report = begin(district, "reporter.district");
            district.open(report + "/figures");
            Locator row = row(district, "Băng rôn");
            field(district, "Băng rôn", "STANDING").selectOption("");
            field(district, "Băng rôn", "TOTAL").fill("");
            row.locator("summary").first().click();
            district.looksRight();
            Locator languages = row.locator(".figure-languages input.numeric");
            languages.nth(0).fill("1.200");
            languages.nth(0).blur();
            languages.nth(1).fill("34");
            languages.nth(1).blur();
            assertThat(row.locator("[data-figure-value]")).hasText("1.234 chiếc");
            assertThat(row).containsText("cộng các ngôn ngữ");
            field(district, "Băng rôn", "TOTAL").fill("1.300");
            field(district, "Băng rôn", "TOTAL").blur();
            assertThat(row).containsText("Các ngôn ngữ cộng lại là 1.234");
            district.looksRight();
            field(district, "Băng rôn", "TOTAL").fill("");
            field(district, "Băng rôn", "TOTAL").blur();
            assertThat(row).not().containsText("Các ngôn ngữ cộng lại");

            // the report is that of the other journey, too
            languages.nth(0).fill("");
            languages.nth(0).blur();
            languages.nth(1).fill("");
            languages.nth(1).blur();
            assertThat(row.locator("[data-figure-value]")).hasText("chưa báo cáo");
        }
    }

    @Test
    void without_scripts_the_form_keeps_a_wrong_figure_and_says_so() {
        try (Visitor commune = Visitor.withoutScripts(port, "reporter.commune", Visitor.TELEPHONE)) {
            commune.open(begin(commune, "reporter.commune") + "/figures");
            field(commune, "Số lần phát", "TOTAL").fill("nhiều");
            commune.press("button[value=figures]");
            commune.sees("1 ô cần sửa", "Nhập số nguyên");
            assertThat(field(commune, "Số lần phát", "TOTAL")).hasValue("nhiều");
            field(commune, "Số lần phát", "TOTAL").fill("12");
            commune.press("button[value=figures]");
            commune.sees("12 lần").seesNo("cần sửa");
            commune.looksRight();
        }
    }

    /** The report of the last quarter that the unit owes, which no other journey touches. */
    private String begin(Visitor visitor, String username) {
        String assignment = jdbc.sql("""
                select a.id from campaign_assignment a
                join directive_reporting_terms t on t.id = a.terms_id
                join directive_terms_indicator i on i.directive_id = t.directive_id and i.terms_position = t.position
                join unit_appointment m on m.unit_id = a.unit_id join account_person p on p.id = m.person_id
                where p.username = ? and a.first_submitted_at is null
                order by a.due_at desc limit 1
                """).param(username).query(String.class).single();
        visitor.open("/assignments/" + assignment);
        if (visitor.find("form[action$='/receipt'] button").count() > 0) {
            visitor.press("form[action$='/receipt'] button");
            visitor.sees("Đã tiếp nhận");
        }
        if (visitor.find("form[action$='/report'] button").count() > 0) {
            visitor.press("form[action$='/report'] button");
        } else {
            visitor.open("/assignments/" + assignment + "/report");
        }
        visitor.arrives("/reports/*");
        return visitor.path();
    }

    /** Goes on with the tab key until the place has the focus, as somebody without a mouse does. */
    private static void until(Keyboard keys, Locator place) {
        for (int steps = 0; steps < 80; steps++) {
            if (Boolean.TRUE.equals(place.evaluate("place => place === document.activeElement"))) {
                return;
            }
            keys.press("Tab");
        }
        assertThat(place).isFocused();
    }

    private static Locator row(Visitor visitor, String name) {
        return visitor.find(".figure-row")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    private static Locator field(Visitor visitor, String name, String field) {
        return row(visitor, name).locator("[id$='-" + field + "']");
    }
}
