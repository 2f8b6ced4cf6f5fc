package vn.kiphan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kiphan.JourneyTest;

/** The main job from end to end: a letter is read and issued, two units report, one is returned and mends, the director looks, the officer consolidates. */
@JourneyTest
class MainJobTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private String number;

    @Test
    void from_the_letter_to_the_consolidated_report() throws IOException {
        number = "9" + (100 + port % 900);
        String directive = issue();
        pressOfficeReports();
        communeReportsByTelephoneWithoutScripts();
        acceptOneAndReturnOne();
        communeMends();
        acceptTheMendedOne();
        directorLooks(directive);
        officerConsolidates(directive);
    }

    private String issue() {
        try (Visitor officer = Visitor.signedIn(port, "officer", Visitor.DESKTOP)) {
            officer.open("/directives");
            officer.looksRight();
            officer.open("/directives/new");
            officer.looksRight();
            officer.upload("#file", letter());
            officer.press("form[enctype] button.btn-primary");
            officer.arrives("/draft");

            officer.looksRight();
            officer.holds("#issuer", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG");
            officer.holds("#symbol", "STTTT-TTBCXB");
            officer.holds("#number", "");
            officer.holds("#issuedOn", "");
            assertThat(officer.find("input[name^='lines'][name$='.text']").all().stream()
                            .map(line -> line.inputValue())
                            .filter(text -> !text.isBlank()))
                    .hasSize(5);
            assertThat(officer.find("textarea[name^='tasks']").all().stream()
                            .map(task -> task.inputValue())
                            .filter(text -> !text.isBlank()))
                    .hasSize(4);
            officer.holds("[id='terms[0].deadlineDay']", "28/09/2023");
            officer.holds("[id='terms[0].windowFrom']", "07/07/2023");
            officer.holds("[id='terms[0].windowTo']", "30/09/2023");

            officer.fill("#issuedOn", "31/9/2023");
            officer.fill("#number", number);
            officer.press("button[value=recipients]");
            officer.sees("Không có ngày này");
            officer.holds("#issuedOn", "31/9/2023");
            officer.holds("#number", number);

            officer.fill("#issuedOn", "17/7/2023");
            officer.press("button[value=recipients]:not(.visually-hidden)");
            officer.arrives("/recipients");
            officer.looksRight();
            assertThat(officer.find("input[name=units]:checked").nth(80)).isAttached();
            officer.press("button[value=issuance]");
            officer.arrives("/issuance");

            officer.looksRight();
            officer.sees("23:59", "28/09/2023");
            officer.pressTwice("form[action$='/issuance'] button");
            officer.leaves("/issuance");
            officer.looksRight();
            officer.sees(number + "/STTTT-TTBCXB");
            var id = ID.matcher(officer.path());
            assertThat(id.find()).isTrue();
            return id.group();
        }
    }

    private void pressOfficeReports() throws IOException {
        try (Visitor press = Visitor.signedIn(port, "reporter.press", Visitor.DESKTOP)) {
            press.looksRight();
            openAssignment(press);
            press.looksRight();
            press.press("form[action$='/receipt'] button");
            press.sees("Đã tiếp nhận");
            press.press("form[action$='/report'] button");
            press.arrives("/reports/*");
            press.looksRight();
            String report = press.path();

            addEntry(press, report, "article");
            press.looksRight();
            press.fill("#title", "Tin từ lễ phát động ở Gia Nghĩa");
            press.fill("#link", "bao.example/tin/1");
            press.fill("#publishedOn", "1/7/2023");
            press.find("#publishedOn").blur();
            assertThat(press.find("[role=status]").filter(new Locator.FilterOptions().setHasText("kỳ số liệu")))
                    .hasCount(1);
            choose(press);
            press.press("main form button.btn-primary");
            press.sees("https://bao.example/tin/1");
            press.holds("#title", "Tin từ lễ phát động ở Gia Nghĩa");
            press.fill("#link", "https://bao.example/tin/1");
            press.press("main form button.btn-primary");
            press.sees("Tin từ lễ phát động ở Gia Nghĩa", "Ngoài kỳ số liệu");

            addEntry(press, report, "social");
            press.fill("#title", "Bài đăng hưởng ứng ngày 30/7");
            press.fill("#link", "https://mang-xa-hoi.example/bai/30-7");
            press.fill("#publishedOn", "30/7/2023");
            choose(press);
            press.press("main form button.btn-primary");
            press.arrives(report);
            press.upload("#files", picture("Ảnh lễ phát động.png"));
            press.press("form[enctype] button");
            assertThat(press.find("#evidence-list")).containsText("Ảnh lễ phát động.png");
            assertThat(press.download("a[href*='/evidence/']")).isNotEmptyFile();

            tell(press, "27/9/2023");
            submit(press, report);
        }
    }

    private void communeReportsByTelephoneWithoutScripts() {
        try (Visitor commune = Visitor.withoutScripts(port, "reporter.commune", Visitor.TELEPHONE)) {
            openAssignment(commune);
            commune.looksRight();
            commune.press("form[action$='/receipt'] button");
            commune.sees("Đã tiếp nhận");
            commune.press("form[action$='/report'] button");
            commune.arrives("/reports/*");
            String report = commune.path();

            addEntry(commune, report, "broadcast");
            commune.looksRight();
            commune.fill("#title", "Bản tin truyền thanh về phòng, chống mua bán người");
            commune.fill("#publishedOn", "20/7/2023");
            choose(commune);
            commune.fill("#airings", "-3");
            commune.fill("#minutesPerAiring", "5");
            commune.press("main form button.btn-primary");
            commune.holds("#airings", "-3");
            commune.fill("#airings", "12");
            commune.press("main form button.btn-primary");
            commune.arrives(report).sees("12", "60");

            addEntry(commune, report, "display");
            commune.fill("#title", "Băng rôn tại trụ sở xã");
            commune.fill("#publishedOn", "21/7/2023");
            commune.fill("#pieces", "4");
            choose(commune);
            commune.press("main form button.btn-primary");
            commune.arrives(report);

            tell(commune, "26/9/2023");
            submit(commune, report);
        }
    }

    private void acceptOneAndReturnOne() {
        try (Visitor reviewer = Visitor.signedIn(port, "reviewer", Visitor.DESKTOP)) {
            reviewer.open("/reviews");
            reviewer.looksRight();
            openSubmission(reviewer, "Báo");
            reviewer.looksRight();
            reviewer.press("form[action$='/acceptance'] button");
            reviewer.arrives("/reviews");

            openSubmission(reviewer, "Đài Truyền thanh");
            reviewer.press("#return button");
            assertThat(reviewer.find(".invalid-feedback").nth(1)).isVisible();
            reviewer.fill("#reason", "Đề nghị ghi rõ số cụm loa đã phát");
            reviewer.fill("#dueOn", "30/12/2099");
            reviewer.press("#return button");
            reviewer.arrives("/reviews");
        }
    }

    private void communeMends() {
        try (Visitor commune = Visitor.signedIn(port, "reporter.commune", Visitor.TELEPHONE)) {
            openAssignment(commune);
            commune.looksRight();
            commune.sees("Đề nghị ghi rõ số cụm loa đã phát", "30/12/2099");
            commune.open(commune.path() + "/report");
            String report = commune.path();
            commune.sees("Đề nghị ghi rõ số cụm loa đã phát");
            commune.looksRight();
            commune.press(commune.find("a[href*='/entries/']")
                    .filter(new Locator.FilterOptions().setHasText("Sửa"))
                    .first());
            commune.arrives("/entries/*");
            commune.looksRight();
            if (commune.find("#places").count() > 0) {
                commune.fill("#places", "3");
            }
            commune.press("main form button.btn-primary");
            commune.arrives(report);
            submit(commune, report);
        }
    }

    private void acceptTheMendedOne() {
        try (Visitor reviewer = Visitor.signedIn(port, "reviewer", Visitor.TELEPHONE)) {
            reviewer.open("/reviews");
            openSubmission(reviewer, "Đài Truyền thanh");
            reviewer.looksRight();
            reviewer.press("form[action$='/acceptance'] button");
            reviewer.arrives("/reviews");
        }
    }

    private void directorLooks(String directive) {
        for (int width : new int[] {Visitor.DESKTOP, Visitor.TELEPHONE}) {
            try (Visitor director = Visitor.signedIn(port, "director", width)) {
                director.open("/dashboard/" + directive);
                director.looksRight();
                director.sees(number + "/STTTT-TTBCXB");
                assertThat(director.find("a[href^='tel:']").first()).isAttached();
            }
        }
    }

    private void officerConsolidates(String directive) throws IOException {
        try (Visitor officer = Visitor.signedIn(port, "officer", Visitor.DESKTOP)) {
            officer.open("/directives/" + directive);
            officer.looksRight();
            try (InputStream docx = Files.newInputStream(officer.download("a[href*='consolidated-report.docx']"));
                    XWPFDocument document = new XWPFDocument(docx);
                    XWPFWordExtractor words = new XWPFWordExtractor(document)) {
                assertThat(words.getText())
                        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BÁO CÁO", "Kính gửi", "Nơi nhận")
                        .contains("KẾT QUẢ THỰC HIỆN");
            }
            try (InputStream xlsx = Files.newInputStream(officer.download("a[href*='consolidated-report.xlsx']"));
                    XSSFWorkbook book = new XSSFWorkbook(xlsx)) {
                assertThat(book.getNumberOfSheets()).isGreaterThanOrEqualTo(3);
            }
        }
    }

    private void openAssignment(Visitor visitor) {
        visitor.open("/assignments");
        String link = visitor.find("article, .card, li, tr")
                .filter(new Locator.FilterOptions().setHasText(number + "/STTTT-TTBCXB"))
                .locator("a[href*='/assignments/']")
                .first()
                .getAttribute("href");
        visitor.open(link.replaceAll("(/assignments/[0-9a-f-]{36}).*", "$1"));
    }

    private void openSubmission(Visitor reviewer, String unit) {
        reviewer.open("/reviews");
        reviewer.press(reviewer.find("tr")
                .filter(new Locator.FilterOptions().setHasText(number + "/STTTT-TTBCXB"))
                .filter(new Locator.FilterOptions().setHasText(unit))
                .locator("a[href*='/reviews/']")
                .first());
    }

    private static void addEntry(Visitor visitor, String report, String shape) {
        visitor.open(report + "/entries/new?shape=" + shape);
    }

    /** The first kind and channel that the form offers. */
    private static void choose(Visitor visitor) {
        for (String field : new String[] {"#kind", "#channel"}) {
            if (visitor.find("select" + field).count() > 0
                    && visitor.value("select" + field).isEmpty()) {
                String first = visitor.find("select" + field + " option:not([value=''])")
                        .first()
                        .getAttribute("value");
                visitor.find("select" + field).selectOption(first);
            }
        }
    }

    private static void tell(Visitor visitor, String asOf) {
        visitor.fill("#workDone", "Đã xây dựng kế hoạch và đăng, phát theo từng nội dung.");
        visitor.fill("#results", "Người dân quan tâm theo dõi.");
        visitor.fill("#difficulties", "Một số cụm loa đã cũ.");
        visitor.fill("#proposals", "Đề nghị hỗ trợ tài liệu song ngữ.");
        visitor.fill("#figuresAsOf", asOf);
        visitor.press("form[action$='/narrative'] .actions button");
        visitor.sees("Đã lưu nội dung báo cáo");
    }

    private static void submit(Visitor visitor, String report) {
        visitor.open(report + "/submission");
        visitor.looksRight();
        visitor.pressTwice("form[action$='/submission'] button.btn-primary");
        visitor.arrives("/submissions/*");
        visitor.looksRight();
        visitor.sees(Pattern.compile("BN-\\d{4}-\\d+")).sees(Pattern.compile("[0-9a-f]{64}|([0-9a-f]{4,16}\\s){4,}"));
    }

    private static Path letter() {
        Path real = Path.of("../shared/letters/seed.txt");
        return Files.exists(real) ? real : Path.of("src/docs/sample-letter/cong-van-mau.docx");
    }

    private Path picture(String name) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }
}
