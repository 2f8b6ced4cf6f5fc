package vn.kiphan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kiphan.JourneyTest;

/** A letter on its way over three desks: read and corrected, sent back once, approved, numbered from the register, issued. */
@JourneyTest
class ApprovedIssueTest {

    private static final Pattern NEXT = Pattern.compile("số tiếp theo: (\\d+)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    @LocalServerPort
    private int port;

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
            assertThat(administrator.text()).contains("Đã lưu cách ban hành");
        }
    }

    private String officerHandsIn() {
        try (Visitor officer = Visitor.signedIn(port, "officer", Visitor.DESKTOP)) {
            officer.open("/directives/new");
            officer.upload("#file", letter());
            officer.press("form[enctype] button.btn-primary");
            officer.fill("#place", "Gia Nghĩa");
            officer.press("button[value=recipients]:not(.visually-hidden)");
            officer.press("button[value=issuance]");
            officer.looksRight();
            assertThat(officer.text()).contains("Trình duyệt để ban hành đến").doesNotContain("Lấy số từ sổ");
            officer.press("form[action$='/submission'] button");
            officer.looksRight();
            assertThat(officer.text()).contains("đang chờ lãnh đạo duyệt");
            Matcher id = ID.matcher(officer.path());
            assertThat(id.find()).isTrue();
            officer.open("/directives/" + id.group() + "/draft");
            assertThat(officer.path()).isEqualTo("/directives/" + id.group());
            return id.group();
        }
    }

    private void leaderSendsBack(String directive) {
        try (Visitor leader = Visitor.signedIn(port, "director", Visitor.TELEPHONE)) {
            leader.open("/approvals");
            leader.looksRight();
            leader.press("a[href*='" + directive + "/approval']");
            leader.looksRight();
            assertThat(leader.text())
                    .contains("Gia Nghĩa")
                    .contains("23:59 ngày 28/09/2023")
                    .contains("Duyệt để ban hành đến");
            leader.press("a[href$='/approval/refusal']");
            leader.looksRight();
            leader.press("main form button");
            assertThat(leader.text()).contains("Nhập lý do trả lại");
            leader.fill("#reason", "Địa danh ghi theo tên tỉnh");
            leader.press("main form button");
            assertThat(leader.path()).isEqualTo("/approvals");
        }
    }

    private void officerMends(String directive) {
        try (Visitor officer = Visitor.signedIn(port, "officer", Visitor.DESKTOP)) {
            officer.open("/directives/" + directive + "/draft");
            officer.looksRight();
            assertThat(officer.text()).contains("Địa danh ghi theo tên tỉnh");
            officer.fill("#place", "Đắk Nông");
            officer.press("button[value=recipients]:not(.visually-hidden)");
            officer.press("button[value=issuance]");
            officer.pressTwice("form[action$='/submission'] button");
            officer.page().waitForURL(url -> !url.contains("/issuance"));
            assertThat(officer.text()).contains("đang chờ lãnh đạo duyệt");
        }
    }

    private void leaderApproves(String directive) {
        try (Visitor leader = Visitor.signedIn(port, "director", Visitor.DESKTOP)) {
            leader.open("/directives/" + directive + "/approval");
            leader.looksRight();
            assertThat(leader.text()).contains("Đắk Nông");
            leader.press("form[action$='/approval'] button");
            assertThat(leader.text()).contains("Đã duyệt");
        }
    }

    private String clerkIssues(String directive) {
        try (Visitor clerk = Visitor.withoutScripts(port, "clerk", Visitor.DESKTOP)) {
            clerk.open("/registrations");
            clerk.looksRight();
            clerk.press("a[href*='" + directive + "/registration']");
            clerk.page().waitForURL(url -> url.endsWith("/registration"));
            clerk.looksRight();
            Matcher next = NEXT.matcher(clerk.text());
            assertThat(next.find()).isTrue();
            assertThat(clerk.find("input[value=register]").isChecked()).isTrue();
            clerk.fill("#issuedOn", "30/2/2026");
            clerk.press("form[action$='/registration'] button");
            clerk.find(".invalid-feedback").first().waitFor();
            assertThat(clerk.text()).contains("Không có ngày này");
            assertThat(clerk.value("#issuedOn")).isEqualTo("30/2/2026");
            clerk.fill("#issuedOn", "02/01/2026");
            assertThat(NEXT.matcher(clerk.text()).results().map(found -> found.group(1)))
                    .containsExactly(next.group(1));
            clerk.press("form[action$='/registration'] button");
            clerk.find("#earlier-day").or(clerk.find(".timeline-list")).first().waitFor();
            if (clerk.path().endsWith("/registration")) {
                assertThat(clerk.text()).contains("Số trước mang ngày muộn hơn");
                assertThat(clerk.value("#issuedOn")).isEqualTo("02/01/2026");
                clerk.looksRight();
                clerk.press("form[action$='/registration'] button");
            }
            clerk.page().waitForURL(url -> !url.endsWith("/registration"));
            clerk.looksRight();
            assertThat(clerk.text()).contains(next.group(1) + "/STTTT-TTBCXB").contains("Đã ban hành");
            return next.group(1);
        }
    }

    private void officerSeesWhoDidWhat(String directive, String number) {
        try (Visitor officer = Visitor.signedIn(port, "officer", Visitor.DESKTOP)) {
            officer.open("/directives/" + directive);
            officer.looksRight();
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
                clerk.open("/registers/outgoing?year=2026");
                clerk.looksRight();
                assertThat(clerk.text()).contains(number + "/STTTT-TTBCXB");
                clerk.open("/registers/follow-up?year=2026&directive=" + directive);
                clerk.looksRight();
                assertThat(clerk.text()).contains(number + "/STTTT-TTBCXB");
                clerk.open("/registers/outgoing?year=2026&sheet=yes");
                clerk.looksRight();
            }
        }
        try (Visitor clerk = Visitor.signedIn(port, "clerk", Visitor.DESKTOP)) {
            clerk.open("/registers/outgoing?year=2026");
            try (InputStream xlsx = Files.newInputStream(clerk.download("a[href*='outgoing.xlsx']"));
                    XSSFWorkbook book = new XSSFWorkbook(xlsx)) {
                assertThat(book.getSheetAt(0).getRow(4).getLastCellNum()).isEqualTo((short) 10);
            }
        }
    }

    private static Path letter() {
        Path real = Path.of("../shared/letters/seed.txt");
        return Files.exists(real) ? real : Path.of("src/docs/sample-letter/cong-van-mau.docx");
    }
}
