package vn.kiphan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kiphan.JourneyTest;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.workday.WorkCalendar;
import vn.kiphan.workday.WorkingDays;

/** What happens after issue, on the running sample campaign: more time, a refusal, an amendment. */
@JourneyTest
class AfterIssueTest {

    private static final String SUBJECT = "lừa đảo trên không gian mạng";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final Pattern ASSIGNMENT = Pattern.compile("/assignments/[0-9a-f-]{36}");
    private static final Pattern DIRECTIVE = Pattern.compile("/directives/[0-9a-f-]{36}");

    @LocalServerPort
    private int port;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private Clock clock;

    @Test
    void a_unit_asks_for_more_time_and_gets_it() {
        WorkCalendar calendar = workingDays.calendar();
        LocalDate off = Vietnam.day(clock.instant()).plusDays(6);
        while (calendar.isWorkingDay(off)) {
            off = off.plusDays(1);
        }
        LocalDate next = calendar.onOrAfter(off);
        try (Visitor press = Visitor.signedIn(port, "reporter.press", Visitor.TELEPHONE)) {
            openAssignment(press);
            press.looksRight();
            press.press("a[href$='/extension']");
            press.arrives("/extension");
            press.looksRight();
            press.fill("#day", "31/2/2027");
            press.press("main form button.btn-primary");
            press.sees("Không có ngày này", "Chọn một lý do", "Ghi vài lời");
            press.looksRight();

            press.fill("#day", TYPED.format(off));
            press.find("input[name=reason]").nth(1).check();
            press.fill("#words", "Còn chờ số liệu của phòng phát hành");
            press.press("main form button.btn-primary");
            press.sees("là ngày nghỉ", "Ngày làm việc kế tiếp");
            press.holds("#words", "Còn chờ số liệu của phòng phát hành");
            press.looksRight();
            press.press("button[name=useDay]");
            press.sees("Chờ quyết định", "Rút đề nghị");
            press.looksRight();
        }
        try (Visitor officer = Visitor.signedIn(port, "officer", Visitor.DESKTOP)) {
            officer.open("/extensions");
            officer.looksRight();
            officer.press(officer.find("tr")
                    .filter(new Locator.FilterOptions().setHasText("Còn chờ số liệu của phòng phát hành"))
                    .locator("a[href^='/extensions/']"));
            officer.arrives("/extensions/*");
            officer.looksRight();
            officer.press("#decision-form button");
            officer.sees("Chọn cách quyết định");
            officer.find("input[value=AS_ASKED]").check();
            officer.pressTwice("#decision-form button");
            officer.arrives("/extensions");
            officer.open("/extensions?tab=granted");
            officer.sees("Còn chờ số liệu của phòng phát hành");
            officer.looksRight();
        }
        try (Visitor press = Visitor.withoutScripts(port, "reporter.press", Visitor.TELEPHONE)) {
            openAssignment(press);
            press.sees("Gia hạn", "Đồng ý", next.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        }
    }

    @Test
    void a_unit_declines_is_insisted_on_and_acknowledges() {
        try (Visitor commune = Visitor.withoutScripts(port, "reporter.commune", Visitor.TELEPHONE)) {
            openAssignment(commune);
            commune.press("a[href$='/refusal']");
            commune.arrives("/refusal");
            commune.looksRight();
            commune.press("main form button.btn-primary");
            commune.sees("Chọn một lý do");
            commune.find("input[name=reason]").nth(1).check();
            commune.fill("#words", "Đài đang ngừng phát để sửa chữa");
            commune.press("main form button.btn-primary");
            commune.sees("đang chờ trả lời", "Đài đang ngừng phát để sửa chữa");
            commune.looksRight();
        }
        try (Visitor officer = Visitor.signedIn(port, "officer", Visitor.DESKTOP)) {
            openDirective(officer);
            officer.press(".tab-row a[href$='/units']");
            officer.arrives("/units");
            officer.looksRight();
            officer.press("a[href*='tab=declined']");
            officer.page().waitForURL(url -> url.contains("tab=declined"));
            officer.looksRight();
            officer.press(officer.find("tr")
                    .filter(new Locator.FilterOptions().setHasText("Đài đang ngừng phát để sửa chữa"))
                    .locator("a.btn"));
            officer.find("#words").waitFor();
            officer.looksRight();
            officer.fill("#words", "Tuyên truyền trực tiếp tại thôn, bon; đề nghị tiếp nhận");
            officer.press("form[action$='/insistence'] button");
            officer.arrives("/units");
        }
        try (Visitor commune = Visitor.signedIn(port, "reporter.commune", Visitor.TELEPHONE)) {
            openAssignment(commune);
            commune.sees("yêu cầu đơn vị thực hiện", "Tuyên truyền trực tiếp tại thôn, bon");
            commune.looksRight();
            commune.press("form[action$='/receipt'] button");
            commune.sees("Đã tiếp nhận");
        }
    }

    @Test
    void an_amendment_is_acknowledged_again() {
        try (Visitor officer = Visitor.signedIn(port, "officer", Visitor.DESKTOP)) {
            openDirective(officer);
            officer.looksRight();
            officer.press(".tab-row a[href$='/amendments']");
            officer.arrives("/amendments");
            officer.looksRight();
            officer.press("a[href$='/amendments/new']");
            officer.arrives("/amendments/new");
            officer.looksRight();
            officer.press("a[href$='kind=NEW_TASK']");
            officer.fill("#path", "9");
            officer.fill("#says", "Phổ biến số điện thoại tiếp nhận tin báo lừa đảo");
            officer.press("main form button.btn-primary");
            officer.sees("Ghi lý do");
            officer.fill("#reason", "Bổ sung theo đề nghị của Công an tỉnh");
            officer.press("main form button.btn-primary");
            officer.sees("đơn vị trong danh sách thấy thay đổi");
            officer.looksRight();
            officer.press("button[name=confirmed]");
            officer.arrives("/amendments");
            officer.sees("Phổ biến số điện thoại tiếp nhận tin báo lừa đảo", "0/");
        }
        try (Visitor district = Visitor.signedIn(port, "reporter.district", Visitor.TELEPHONE)) {
            district.sees("Có nội dung thay đổi");
            openAssignment(district);
            district.sees(
                    "Nội dung thay đổi kể từ khi đơn vị tiếp nhận", "Phổ biến số điện thoại tiếp nhận tin báo lừa đảo");
            district.looksRight();
            district.pressTwice("form[action$='/amendments/acknowledgement'] button");
            district.sees("Đơn vị đã xác nhận lúc");
            assertThat(district.find("form[action$='/amendments/acknowledgement']"))
                    .hasCount(0);
        }
        try (Visitor officer = Visitor.signedIn(port, "officer", Visitor.TELEPHONE)) {
            openDirective(officer);
            officer.press(".tab-row a[href$='/amendments']");
            officer.sees("1/");
            officer.looksRight();
        }
    }

    private static void openAssignment(Visitor visitor) {
        visitor.open("/assignments");
        String link = visitor.find(".owed-card")
                .filter(new Locator.FilterOptions().setHasText(SUBJECT))
                .locator("a[href*='/assignments/']")
                .first()
                .getAttribute("href");
        Matcher found = ASSIGNMENT.matcher(link);
        assertThat(found.find()).isTrue();
        visitor.open(found.group());
    }

    private static void openDirective(Visitor visitor) {
        visitor.open("/directives?text=" + SUBJECT);
        Matcher found = DIRECTIVE.matcher(visitor.find("main").innerHTML());
        assertThat(found.find()).isTrue();
        visitor.open(found.group());
    }
}
