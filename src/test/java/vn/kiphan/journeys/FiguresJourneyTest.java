package vn.kiphan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
        visitor.press("form[action$='/report'] button");
        visitor.arrives("/reports/*");
        return visitor.path();
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
