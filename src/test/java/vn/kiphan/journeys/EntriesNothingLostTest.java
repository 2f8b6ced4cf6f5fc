package vn.kiphan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kiphan.JourneyTest;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.demo.DemoReports;
import vn.kiphan.entering.DemoEntry;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/** Typing entries in a browser: two people, another device, an expired sign-in, a cut line, a lost answer; and no word is lost. */
@JourneyTest
class EntriesNothingLostTest extends ReportJourney {

    private static final Pattern KEPT = Pattern.compile("Đã giữ phần đang (nhập|sửa) lúc \\d\\d:\\d\\d");

    @LocalServerPort
    private int port;

    @Autowired
    private DemoReports filed;

    @Test
    void two_people_type_entries_at_once_see_what_the_other_saves_and_choose_where_they_clash() {
        try (Visitor one = Visitor.signedIn(port, "reporter.press", Visitor.DESKTOP);
                Visitor other = Visitor.signedIn(port, "lead.press", Visitor.DESKTOP)) {
            String report = begin(one, "reporter.press");
            other.open(report + "/entries/new?shape=display");
            one.open(report + "/entries/new?shape=display");
            display(one, "Băng rôn của người thứ nhất");
            display(other, "Băng rôn của người thứ hai");
            says(one, KEPT);
            says(other, KEPT);
            one.press("form[data-entry] .btn-primary");
            one.sees("Đã lưu vào báo cáo", "Băng rôn của người thứ nhất");
            other.press("form[data-entry] .btn-primary");
            other.sees("Băng rôn của người thứ hai");
            one.sees("Băng rôn của người thứ hai").looksRight();

            String entry =
                    one.find("tr[id^='entry-'] a[href*='/entries/']").first().getAttribute("href");
            one.open(entry);
            other.open(entry);
            one.fill("#title", "Tên do người thứ nhất sửa");
            other.fill("#note", "Ghi chú của người thứ hai");
            other.holds("#title", "Tên do người thứ nhất sửa");
            one.holds("#note", "Ghi chú của người thứ hai");

            // the same field at the same time: the line of the second is slower
            other.page().context().setOffline(true);
            other.fill("#title", "Tên của người thứ hai");
            one.fill("#title", "Tên mới của người thứ nhất");
            says(one, KEPT);
            kept(one, "title");
            other.page().context().setOffline(false);
            assertThat(other.find(".clash")).containsText("Tên của người thứ hai");
            assertThat(other.find(".clash")).containsText("Tên mới của người thứ nhất");
            assertThat(other.find("[data-clash-one]")).isHidden();
            other.looksRight();
            other.press("[data-clash-both]");
            other.holds("#title", "Tên mới của người thứ nhất / Tên của người thứ hai");
            kept(other, "title");

            // a number is one or the other
            other.page().context().setOffline(true);
            other.fill("#pieces", "12");
            one.fill("#pieces", "20");
            kept(one, "pieces");
            other.page().context().setOffline(false);
            assertThat(other.find("[data-clash-one]")).isVisible();
            assertThat(other.find("[data-clash-both]")).hasCount(0);
            other.looksRight();
            other.press("[data-clash-keep]");
            kept(other, "pieces");
            other.press("form[data-entry] .btn-primary");
            other.sees("Đã lưu nội dung sửa", "Tên mới của người thứ nhất / Tên của người thứ hai", "12")
                    .looksRight();
        }
    }

    @Test
    void what_was_begun_is_found_on_another_device_and_can_be_thrown_away() {
        String report;
        try (Visitor desk = Visitor.signedIn(port, "reporter.press", Visitor.DESKTOP)) {
            report = begin(desk, "reporter.press");
            desk.open(report + "/entries/new?shape=broadcast");
            desk.fill("#title", "Phóng sự còn dở");
            desk.fill("#airings", "chưa rõ");
            kept(desk, "title");
            kept(desk, "airings");
            desk.looksRight();
            desk.page().reload();
            desk.holds("#title", "Phóng sự còn dở");
        }
        try (Visitor telephone = Visitor.signedIn(port, "reporter.press", Visitor.TELEPHONE)) {
            telephone.open(report);
            telephone.sees("Tin bài đang nhập dở", "Phóng sự còn dở").looksRight();
            telephone.open(report + "/entries/new?shape=article");
            telephone.sees("“Phóng sự còn dở”, đang nhập dở lúc").looksRight();
            telephone.press(".begun a");
            telephone.holds("#title", "Phóng sự còn dở").holds("#airings", "chưa rõ");
            telephone.looksRight();
            telephone.press("[data-typed-drop]");
            telephone.sees("Đã bỏ phần đang nhập dở");
            telephone.press("form[action$='/unfinished/restoration'] button");
            telephone.holds("#title", "Phóng sự còn dở");
        }
        try (Visitor plain = Visitor.withoutScripts(port, "reporter.press", Visitor.TELEPHONE)) {
            plain.open(report);
            plain.press(".unfinished-lines a");
            plain.holds("#title", "Phóng sự còn dở");
            plain.press("form[data-entry] .btn-primary");
            assertThat(plain.find("#airings[aria-invalid=true]")).hasValue("chưa rõ");
            plain.looksRight();
        }
    }

    @Test
    void an_expired_sign_in_and_a_cut_line_cost_nothing_of_an_entry() {
        try (Visitor visitor = Visitor.signedIn(port, "reporter.press", Visitor.DESKTOP)) {
            String report = begin(visitor, "reporter.press");
            visitor.open(report + "/entries/new?shape=display");
            visitor.page().context().clearCookies();
            visitor.fill("#title", "Gõ khi phiên đã hết");
            assertThat(visitor.find("#sign-in-again")).isVisible();
            visitor.fill("#again-password", "kip-han-demo");
            visitor.press("#sign-in-again button");
            assertThat(visitor.find("#sign-in-again")).isHidden();
            kept(visitor, "title");

            visitor.page().context().setOffline(true);
            visitor.fill("#note", "Gõ khi mất mạng");
            says(visitor, Pattern.compile("Đang chờ mạng"));
            visitor.page().context().setOffline(false);
            kept(visitor, "note");
            display(visitor, "Gõ khi phiên đã hết");
            visitor.press("form[data-entry] .btn-primary");
            visitor.sees("Đã lưu vào báo cáo", "Gõ khi phiên đã hết");
        }
    }

    @Test
    void a_draft_opens_while_the_line_is_still_cut_and_is_sent_when_it_is_back() {
        try (Visitor visitor = Visitor.withServiceWorker(port, "reporter.press", Visitor.TELEPHONE)) {
            String report = begin(visitor, "reporter.press");
            Page page = visitor.page();
            page.waitForFunction(
                    "navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)");
            visitor.open(report);
            visitor.keeps(report);
            page.context().setOffline(true);
            visitor.open(report);
            visitor.sees("Tin bài, sản phẩm");
            visitor.fill("#figuresAsOf", today());
            visitor.fill("textarea[data-marked] >> nth=0", "Mở và gõ khi chưa có mạng");
            assertThat(visitor.find("#narrative-form [data-saving-status]")).containsText("Đang chờ mạng");
            page.context().setOffline(false);
            assertThat(visitor.find("#narrative-form [data-saving-status]")).containsText("Đã lưu lúc");
            page.waitForFunction("!Object.keys(localStorage).some(key => key.startsWith('kiphan:'))");
            visitor.open(report);
            visitor.holds("textarea[data-marked] >> nth=0", "Mở và gõ khi chưa có mạng");
        }
    }

    @Test
    void a_submission_whose_answer_is_lost_is_made_once_by_the_script_and_by_the_button() {
        try (Visitor visitor = Visitor.signedIn(port, "lead.press", Visitor.DESKTOP)) {
            lost(visitor, begin(visitor, "lead.press"), true);
        }
        String report;
        try (Visitor visitor = Visitor.signedIn(port, "lead.press", Visitor.DESKTOP)) {
            report = begin(visitor, "lead.press");
        }
        try (Visitor visitor = Visitor.withoutScripts(port, "lead.press", Visitor.TELEPHONE)) {
            lost(visitor, report, false);
        }
    }

    /** Files a nil report; the first answer is cut off after the server has made the submission. */
    private void lost(Visitor visitor, String report, boolean scripts) {
        visitor.open(report);
        visitor.fill("#figuresAsOf", today());
        visitor.press("summary:has-text('Trong kỳ không phát sinh') >> nth=0");
        visitor.find("#nil").check();
        visitor.fill("#nilReason", "Máy phát hỏng cả kỳ");
        visitor.press("button[name=next][value=submission] >> nth=0");
        visitor.arrives("/submission");
        AtomicInteger sent = new AtomicInteger();
        visitor.page().route(Pattern.compile(".*/submission$"), route -> {
            if (route.request().method().equals("POST") && sent.incrementAndGet() == 1) {
                route.fetch();
                route.abort("aborted");
            } else {
                route.resume();
            }
        });
        visitor.press("form[data-once] .btn-primary");
        if (!scripts) {
            // the browser stays where it was, and the person presses once more
            visitor.press("form[data-once] .btn-primary");
        }
        visitor.arrives("/submissions/*");
        List<String> receipts = jdbc.sql("select receipt_number from coverage_submission where report_id = :report")
                .param("report", UUID.fromString(report.replaceFirst(".*/", "")))
                .query(String.class)
                .list();
        Assertions.assertThat(receipts).hasSize(1);
        visitor.sees(receipts.getFirst());
        Assertions.assertThat(sent.get()).isGreaterThan(1);
    }

    @Test
    void what_looks_odd_is_said_beside_its_field_while_it_is_typed_and_keeps_nothing_from_being_saved() {
        try (Visitor visitor = Visitor.signedIn(port, "reporter.press", Visitor.TELEPHONE)) {
            filedBefore();
            String report = begin(visitor, "reporter.press");
            visitor.open(report + "/entries/new?shape=broadcast");
            visitor.fill("#publishedOn", "01/01/2020");
            odd(visitor, "publishedOn", "nằm ngoài kỳ số liệu");
            visitor.fill(
                    "#publishedOn",
                    Vietnam.DAY.format(Vietnam.day(clock.instant()).plusDays(1)));
            odd(visitor, "publishedOn", "sau ngày hôm nay");
            visitor.fill("#minutesPerAiring", "600");
            odd(visitor, "minutesPerAiring", "600 phút cho một lần phát");
            visitor.find("#channel").selectOption("LOUDSPEAKER");
            visitor.find("#kind").selectOption("SPOT");
            visitor.fill("#airings", "4.517");
            odd(visitor, "airings", "giống hệt mục “Thông điệp kỳ trước”");
            visitor.fill("#title", "Vẫn lưu được");
            visitor.looksRight();
            visitor.press("form[data-entry] .btn-primary");
            visitor.sees("Có điểm nên xem lại", "Vẫn lưu được", "600 phút cho một lần phát");

            List<String> before = website("https://trang-cua-don-vi.example");
            visitor.open(report + "/entries/new?shape=article");
            visitor.fill("#link", "https://trang-cua-noi-khac.example/tin");
            odd(visitor, "link", "không phải trang của đơn vị (trang-cua-don-vi.example)");
            website(before.getFirst());
        }
        try (Visitor plain = Visitor.withoutScripts(port, "reporter.press", Visitor.TELEPHONE)) {
            plain.open(begin(plain, "reporter.press") + "/entries/new?shape=broadcast");
            plain.find("#channel").selectOption("LOUDSPEAKER");
            plain.find("#kind").selectOption("SPOT");
            plain.fill("#title", "Không có JavaScript");
            plain.fill("#publishedOn", today());
            plain.fill("#minutesPerAiring", "601");
            plain.press("form[data-entry] .btn-primary");
            plain.sees("Có điểm nên xem lại", "601 phút cho một lần phát").looksRight();
        }
    }

    /** The unit's own site; answers with what it was before. */
    private List<String> website(String address) {
        UUID press = unit("reporter.press").value();
        List<String> before = jdbc.sql("select website from unit_profile where unit_id = ? and valid_to is null")
                .param(press)
                .query(String.class)
                .list();
        jdbc.sql("update unit_profile set website = ? where unit_id = ? and valid_to is null")
                .params(address, press)
                .update();
        return before;
    }

    /** What the unit filed for another directive: the figures of last time. */
    private void filedBefore() {
        UnitId press = unit("lead.press");
        SignedInPerson lead = SentDirectives.person(Role.LEAD, press);
        AssignmentId assignment = assigned(press);
        LocalDate today = Vietnam.day(clock.instant());
        DemoEntry spot = DemoEntry.of("SPOT", "LOUDSPEAKER", "Thông điệp kỳ trước", "", today, Set.of())
                .withAirings(4517, 2, 1);
        UUID report = filed.add(assignment, List.of(), List.of(spot), lead);
        filed.declare(report, today, lead);
        filed.submit(report, lead);
    }

    private static void odd(Visitor visitor, String field, String words) {
        assertThat(visitor.find("[data-warning=" + field + "]")).containsText(words);
    }

    private void display(Visitor visitor, String title) {
        if (visitor.find("select[name=channel]").count() > 0) {
            visitor.find("select[name=channel]").selectOption(new SelectOption().setIndex(1));
        }
        visitor.find("select[name=kind]").selectOption(new SelectOption().setIndex(1));
        visitor.fill("#title", title);
        visitor.fill("#publishedOn", today());
    }

    private static void says(Visitor visitor, Pattern sentence) {
        assertThat(visitor.find("form[data-entry] [data-saving-status]")).containsText(sentence);
    }

    /** The server has the field when the browser keeps it no longer. */
    private static void kept(Visitor visitor, String field) {
        visitor.page()
                .waitForFunction("field => !Object.keys(localStorage).some(key => key.endsWith('#' + field))", field);
    }
}
