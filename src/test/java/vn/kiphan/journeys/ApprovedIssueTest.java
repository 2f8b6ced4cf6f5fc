package vn.kiphan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kiphan.JourneyTest;
import vn.kiphan.shared.Vietnam;

/** A letter on its way over three desks: read and corrected, sent back once, approved, numbered from the register, issued. */
@JourneyTest
class ApprovedIssueTest {

    private static final Pattern NEXT = Pattern.compile("số tiếp theo: (\\d+)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @Test
    void from_the_letter_over_the_leaders_desk_into_the_register() throws IOException {
        rule("Hai người trở lên");
        try {
            String directive = officerHandsIn();
            leaderSendsBack(directive);
            officerMends(directive);
            leaderApproves(directive);
            String number = clerkIssues(directive);
            officerSeesWhoDidWhat(directive, number);
            registersHoldIt(directive, number);
        } finally {
            rule("Một người");
        }
    }

    private void rule(String who) {
        try (Visitor administrator = Visitor.signedIn(port, "admin", Visitor.DESKTOP)) {
            administrator.open("/numbering");
            administrator.looksRight();
            administrator.open("/issuing-rule");
            administrator.looksRight();
            administrator
                    .find("label")
                    .filter(new Locator.FilterOptions().setHasText(who))
                    .locator("input")
                    .check();
            administrator.press("main form button");
            administrator.sees("Đã lưu cách ban hành");
        }
    }

    private String officerHandsIn() {
        try (Visitor officer = Visitor.signedIn(port, "officer", Visitor.DESKTOP)) {
            officer.open("/directives/new");
            officer.upload("#file", letter());
            officer.press("form[enctype] button.btn-primary");
            officer.fill("#place", "Gia Nghĩa");
            officer.press("button[value=recipients]:not(.visually-hidden)");
            officer.arrives("/recipients");
            officer.press("button[value=issuance]");
            officer.arrives("/issuance");
            officer.looksRight();
            officer.sees("Trình duyệt để ban hành đến").seesNo("Lấy số từ sổ");
            officer.press("form[action$='/submission'] button");
            officer.leaves("/issuance");
            officer.looksRight();
            officer.sees("đang chờ lãnh đạo duyệt");
            Matcher id = ID.matcher(officer.path());
            assertThat(id.find()).isTrue();
            officer.open("/directives/" + id.group() + "/draft");
            officer.arrives("/directives/" + id.group());
            return id.group();
        }
    }

    private void leaderSendsBack(String directive) {
        try (Visitor leader = Visitor.signedIn(port, "director", Visitor.TELEPHONE)) {
            leader.open("/approvals");
            leader.looksRight();
            leader.press("a[href*='" + directive + "/approval']");
            leader.arrives("/approval");
            leader.looksRight();
            leader.sees("Gia Nghĩa", "23:59 ngày 28/09/2023", "Duyệt để ban hành đến");
            leader.press("a[href$='/approval/refusal']");
            leader.arrives("/refusal");
            leader.looksRight();
            leader.press("main form button");
            leader.sees("Nhập lý do trả lại");
            leader.fill("#reason", "Địa danh ghi theo tên tỉnh");
            leader.press("main form button");
            leader.arrives("/approvals");
        }
    }

    private void officerMends(String directive) {
        try (Visitor officer = Visitor.signedIn(port, "officer", Visitor.DESKTOP)) {
            officer.open("/directives/" + directive + "/draft");
            officer.looksRight();
            officer.sees("Địa danh ghi theo tên tỉnh");
            officer.fill("#place", "Đắk Nông");
            officer.press("button[value=recipients]:not(.visually-hidden)");
            officer.arrives("/recipients");
            officer.press("button[value=issuance]");
            officer.arrives("/issuance");
            officer.pressTwice("form[action$='/submission'] button");
            officer.leaves("/issuance");
            officer.sees("đang chờ lãnh đạo duyệt");
        }
    }

    private void leaderApproves(String directive) {
        try (Visitor leader = Visitor.signedIn(port, "director", Visitor.DESKTOP)) {
            leader.open("/directives/" + directive + "/approval");
            leader.looksRight();
            leader.sees("Đắk Nông");
            leader.press("form[action$='/approval'] button");
            leader.sees("Đã duyệt");
        }
    }

    private String clerkIssues(String directive) {
        try (Visitor clerk = Visitor.withoutScripts(port, "clerk", Visitor.DESKTOP)) {
            clerk.open("/registrations");
            clerk.looksRight();
            clerk.press("a[href*='" + directive + "/registration']");
            clerk.arrives("/registration");
            clerk.looksRight();
            Matcher next = NEXT.matcher(clerk.text());
            assertThat(next.find()).isTrue();
            assertThat(clerk.find("input[value=register]")).isChecked();
            clerk.fill("#issuedOn", "30/2/" + year() + "");
            clerk.press("form[action$='/registration'] button");
            clerk.sees("Không có ngày này");
            clerk.holds("#issuedOn", "30/2/" + year() + "");
            clerk.fill("#issuedOn", firstDay());
            assertThat(NEXT.matcher(clerk.text()).results().map(found -> found.group(1)))
                    .containsExactly(next.group(1));
            clerk.press("form[action$='/registration'] button");
            clerk.find("#earlier-day").or(clerk.find(".timeline-list")).first().waitFor();
            if (clerk.path().endsWith("/registration")) {
                clerk.sees("Số trước mang ngày muộn hơn");
                clerk.holds("#issuedOn", firstDay());
                clerk.looksRight();
                clerk.press("form[action$='/registration'] button");
            }
            clerk.leaves("/registration");
            clerk.looksRight();
            clerk.sees(next.group(1) + "/STTTT-TTBCXB", "Đã ban hành");
            return next.group(1);
        }
    }

    private void officerSeesWhoDidWhat(String directive, String number) {
        try (Visitor officer = Visitor.signedIn(port, "officer", Visitor.DESKTOP)) {
            officer.open("/directives/" + directive);
            officer.looksRight();
            officer.sees("Cấp số " + number);
            assertThat(officer.find(".timeline-list").innerText())
                    .containsSubsequence(
                            "Tạo dự thảo",
                            "Trình duyệt",
                            "Trả lại",
                            "Trình duyệt",
                            "Duyệt",
                            "Cấp số " + number,
                            "Ban hành đến");
        }
    }

    private void registersHoldIt(String directive, String number) throws IOException {
        for (int width : new int[] {Visitor.DESKTOP, Visitor.TELEPHONE}) {
            try (Visitor clerk = Visitor.signedIn(port, "clerk", width)) {
                clerk.open("/registers/outgoing?year=" + year());
                clerk.looksRight();
                clerk.sees(number + "/STTTT-TTBCXB");
                clerk.open("/registers/follow-up?year=" + year() + "&directive=" + directive);
                clerk.looksRight();
                clerk.sees(number + "/STTTT-TTBCXB");
                clerk.open("/registers/outgoing?year=" + year() + "&sheet=yes");
                clerk.looksRight();
            }
        }
        try (Visitor clerk = Visitor.signedIn(port, "clerk", Visitor.DESKTOP)) {
            clerk.open("/registers/outgoing?year=" + year());
            try (InputStream xlsx = Files.newInputStream(clerk.download("a[href*='outgoing.xlsx']"));
                    XSSFWorkbook book = new XSSFWorkbook(xlsx)) {
                assertThat(book.getSheetAt(0).getRow(4).getLastCellNum()).isEqualTo((short) 10);
            }
        }
    }

    /** A day that has come, in the year whose next number the form names. */
    private String firstDay() {
        return "01/01/" + year();
    }

    private int year() {
        return Vietnam.day(clock.instant()).getYear();
    }

    private static Path letter() {
        Path real = Path.of("../shared/letters/seed.txt");
        return Files.exists(real) ? real : Path.of("src/docs/sample-letter/cong-van-mau.docx");
    }
}
