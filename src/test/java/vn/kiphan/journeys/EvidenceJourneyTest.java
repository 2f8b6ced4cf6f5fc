package vn.kiphan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiphan.Chromium;
import vn.kiphan.JourneyTest;

/** Evidence in a browser: several files with progress, a line that is cut, a telephone that sends small pictures. */
@JourneyTest
class EvidenceJourneyTest {

    private static final String LIST = "#evidence-list";

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void files_go_in_parts_and_go_on_after_the_line_was_cut() throws IOException {
        Path large = noise("lon-" + port + ".png", 900);
        assertThat(Files.size(large)).isGreaterThan(1 << 20);
        Path wrong = Files.writeString(folder.resolve("sai-" + port + ".png"), "<html>");
        try (Visitor press = Visitor.signedIn(port, "reporter.press", Visitor.DESKTOP)) {
            openReport(press);
            Page page = press.page();
            int[] parts = {0};
            page.route("**/uploads/*?offset=*", route -> {
                parts[0]++;
                if (parts[0] == 2) {
                    route.abort("connectionreset");
                } else {
                    route.resume();
                }
            });
            press.upload("#files", large, wrong);
            press.press("[data-upload] > button");

            assertThat(page.locator(LIST)).containsText("lon-" + port + ".png");
            assertThat(page.locator(".upload-refused")).containsText("Nội dung tệp không đúng");
            assertThat(parts[0]).isGreaterThan(3);
            assertThat(stored("lon-" + port + ".png")).isEqualTo(Files.size(large));
            press.looksRight();
            press.press(".upload-drop:visible");
            press.press("[data-upload] > button");
            assertThat(page.locator(".upload-none")).containsText("Chưa chọn tệp nào");
        }
    }

    @Test
    void a_telephone_sends_a_small_picture_unless_the_original_is_wanted() throws IOException {
        Path photograph = noise("dien-thoai-" + port + ".png", 2700);
        Path original = Files.copy(photograph, folder.resolve("goc-" + port + ".png"));
        try (BrowserContext telephone = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setHasTouch(true)
                        .setIsMobile(true)
                        .setServiceWorkers(ServiceWorkerPolicy.BLOCK))) {
            Page page = telephone.newPage();
            page.setDefaultTimeout(60_000);
            signIn(page);
            openReport(page);
            assertThat(page.locator("#camera")).isVisible();
            page.locator("#camera").setInputFiles(photograph);
            page.locator("[data-upload] > button").click();
            assertThat(page.locator(LIST)).containsText(photograph.getFileName().toString());
            assertThat(stored(photograph.getFileName().toString())).isLessThan(Files.size(photograph));

            page.locator("#original").check();
            page.locator("#camera").setInputFiles(original);
            page.locator("[data-upload] > button").click();
            assertThat(page.locator(LIST)).containsText(original.getFileName().toString());
            assertThat(stored(original.getFileName().toString())).isEqualTo(Files.size(original));
            assertThat(page.locator("body").boundingBox().width).isLessThanOrEqualTo(360);
        }
    }

    @Test
    void without_scripts_the_form_sends_as_forms_do() throws IOException {
        Path picture = noise("khong-js-" + port + ".png", 40);
        try (Visitor press = Visitor.withoutScripts(port, "reporter.press", Visitor.TELEPHONE)) {
            openReport(press);
            press.upload("#files", picture);
            press.press("[data-upload] > button");
            assertThat(press.page().locator(LIST)).containsText("khong-js-" + port + ".png");
        }
    }

    private void openReport(Visitor visitor) {
        visitor.open("/assignments");
        openReport(visitor.page());
    }

    private void openReport(Page page) {
        String report = jdbc.sql("""
                select r.id from coverage_report r
                join unit_appointment a on a.unit_id = r.unit_id join account_person p on p.id = a.person_id
                join campaign_assignment c on c.id = r.assignment_id
                where p.username = 'reporter.press' and c.state in ('DRAFTING', 'RETURNED') order by r.created_at limit 1
                """).query(String.class).single();
        page.navigate("http://localhost:" + port + "/reports/" + report);
    }

    private void signIn(Page page) {
        page.navigate("http://localhost:" + port + "/login");
        page.locator("#username").fill("reporter.press");
        page.locator("#password").fill("kip-han-demo");
        page.locator("main button").click();
        page.waitForURL(url -> !url.endsWith("/login"));
    }

    private long stored(String name) {
        return jdbc.sql("select size from document_file where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    /** A picture that no compression makes small. */
    private Path noise(String name, int side) throws IOException {
        Random random = new Random(side);
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, side > 1000 ? (x * y) & 0xFFFFFF & 0x3F3F3F : random.nextInt());
            }
        }
        Path file = folder.resolve(name);
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }
}
