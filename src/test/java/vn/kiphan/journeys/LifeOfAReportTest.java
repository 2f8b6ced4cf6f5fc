package vn.kiphan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kiphan.JourneyTest;

/** The life of a report in a browser: nothing to report, a broadcast, filed and taken back, written by one and filed by another. */
@JourneyTest
class LifeOfAReportTest extends ReportJourney {

    private static final String SUBMIT = "form[action$='/submission'] button.btn-primary";

    @LocalServerPort
    private int port;

    @Test
    void a_station_with_a_telephone_files_that_there_was_nothing_and_then_a_broadcast() {
        try (Visitor commune = Visitor.signedIn(port, "reporter.commune", Visitor.TELEPHONE)) {
            String report = begin(commune, "reporter.commune");
            commune.press("#narrative summary");
            commune.find("#nil").check();
            assertThat(commune.find("#narrative-form [data-saving-status]")).containsText("Đã lưu lúc");
            commune.press(".page-heading button");
            assertThat(commune.find("#narrative [role=alert]")).containsText("cần nêu lý do");
            commune.looksRight();

            // fields that were empty are saved unasked like any other
            commune.open(report);
            assertThat(commune.find("#nil")).isChecked();
            commune.fill("#nilReason", "Hệ thống loa đang sửa chữa.");
            commune.fill("#figuresAsOf", today());
            assertThat(commune.find("#narrative-form [data-saving-status]")).containsText("Đã lưu lúc");
            commune.open(report);
            assertThat(commune.find("#nil")).isChecked();
            assertThat(commune.find("#nilReason")).hasValue("Hệ thống loa đang sửa chữa.");
            assertThat(commune.find("#figuresAsOf")).hasValue(today());
            commune.press(".page-heading button");
            file(commune);
            commune.sees("Hệ thống loa đang sửa chữa.");
            commune.sees("Báo cáo không phát sinh");

            report = begin(commune, "reporter.commune");
            commune.open(report + "/entries/new?shape=broadcast");
            commune.fill("#title", "Bản tin phát trên cụm loa");
            commune.fill("#publishedOn", today());
            firstOf(commune);
            commune.fill("#airings", "12");
            commune.fill("#minutesPerAiring", "5");
            commune.fill("#places", "3");
            commune.looksRight();
            commune.press("main form button.btn-primary");
            commune.arrives(report);
            commune.sees("Bản tin phát trên cụm loa");
            commune.fill("#figuresAsOf", today());
            commune.press(".page-heading button");
            file(commune);
            commune.sees("180 phút");
        }
    }

    @Test
    void a_report_is_taken_back_and_filed_again_and_the_two_are_compared() {
        try (Visitor press = Visitor.signedIn(port, "reporter.press", Visitor.DESKTOP)) {
            String report = begin(press, "reporter.press");
            article(press, report, "Tin của lần nộp đầu");
            file(press);
            String first = press.path();

            press.press("a[href$='/withdrawal']");
            press.arrives("/withdrawal");
            press.looksRight();
            press.fill("#reason", "Thiếu một tin");
            press.pressTwice("form[action$='/withdrawal'] button.btn-primary");
            press.arrives(report);
            assertThat(press.find("main")).containsText("Đang soạn");
            press.open(first);
            press.sees("Đơn vị đã thu hồi", "Thiếu một tin");
            press.looksRight();

            article(press, report, "Tin bổ sung sau khi thu hồi");
            file(press);
            assertThat(press.path()).isNotEqualTo(first);
            press.press("a[href$='/differences']");
            press.sees("Tin bổ sung sau khi thu hồi", "đã thu hồi");
            press.looksRight();
        }
    }

    @Test
    void what_the_reporter_sends_the_lead_gives_back_with_a_word_and_then_files() {
        try (Visitor lead = Visitor.signedIn(port, "lead.press", Visitor.TELEPHONE);
                Visitor reporter = Visitor.signedIn(port, "reporter.press", Visitor.DESKTOP)) {
            choose(lead, "#by-lead");
            try {
                String report = begin(reporter, "reporter.press");
                article(reporter, report, "Tin chờ lãnh đạo duyệt");
                send(reporter, report);

                lead.open(report);
                lead.looksRight();
                lead.open(report + "/submission");
                lead.looksRight();
                lead.press("form[action$='/lead/return'] button");
                assertThat(lead.find(".is-invalid")).isVisible();
                lead.find("form[action$='/lead/return'] textarea").fill("Ghi rõ chuyên mục");
                lead.press("form[action$='/lead/return'] button");
                assertThat(lead.find("main")).containsText("Đã trả báo cáo lại");

                reporter.open(report);
                reporter.sees("Ghi rõ chuyên mục", "Lãnh đạo đơn vị đã trả báo cáo lại");
                reporter.looksRight();
                send(reporter, report);
                lead.open(report + "/submission");
                file(lead);
            } finally {
                choose(lead, "#by-all");
            }
        }
    }

    private void choose(Visitor lead, String who) {
        lead.open("/units/" + unit("lead.press") + "/filing");
        lead.find(who).check();
        lead.press("main form button");
        assertThat(lead.find(who)).isChecked();
        lead.looksRight();
    }

    private static void send(Visitor reporter, String report) {
        reporter.open(report + "/submission");
        reporter.looksRight();
        reporter.press("form[action$='/lead'] button");
        assertThat(reporter.find("main")).containsText("đang chờ lãnh đạo");
        reporter.looksRight();
    }

    private void article(Visitor press, String report, String title) {
        press.open(report + "/entries/new?shape=article");
        press.fill("#title", title);
        press.fill("#link", "https://bao.example/" + UUID.randomUUID());
        press.fill("#publishedOn", today());
        firstOf(press);
        press.press("main form button.btn-primary");
        assertThat(press.find("#entries")).containsText(title);
        press.fill("#figuresAsOf", today());
        press.press(".page-heading button");
        press.arrives("/submission");
    }

    /** The first kind and channel that the form offers. */
    private static void firstOf(Visitor visitor) {
        for (String field : List.of("select#kind", "select#channel")) {
            if (visitor.find(field).count() > 0 && visitor.value(field).isEmpty()) {
                visitor.find(field).selectOption(new SelectOption().setIndex(1));
            }
        }
    }

    private static void file(Visitor visitor) {
        visitor.arrives("/submission");
        visitor.looksRight();
        visitor.pressTwice(SUBMIT);
        visitor.arrives("/submissions/*");
        visitor.looksRight();
    }
}
