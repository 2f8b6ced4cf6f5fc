package vn.kiphan.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.kiphan.Chromium;
import vn.kiphan.KipHanTest;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.consolidation.CampaignMother;
import vn.kiphan.consolidation.CampaignOf2023;

/** The page in a real browser: on one sheet of A4, on a telephone, and nothing outside the window. */
@KipHanTest
class DashboardSheetTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    /** Shows the page of the campaign; the application answers the browser's requests through MockMvc. */
    private byte[] show(CampaignMother campaign, int width, String name) {
        SignedInPerson director = campaign.staff(Role.DIRECTOR);
        Browser browser = Chromium.browser();
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(ColorScheme.LIGHT)
                .setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.setDefaultTimeout(60_000);
            page.route("**/*", route -> answer(route, director));
            page.navigate("http://kiphan.example/dashboard/" + campaign.directive.value());
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as("nothing lies outside the window")
                    .isLessThanOrEqualTo(width);
            byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            keep(name, page.screenshot(new Page.ScreenshotOptions().setFullPage(true)), pdf);
            return pdf;
        }
    }

    private void answer(Route route, SignedInPerson person) {
        String path = route.request().url().replaceFirst("http://[^/]+", "");
        MockHttpServletResponse response =
                mvc.get().uri(path).with(user(person)).exchange().getResponse();
        route.fulfill(new Route.FulfillOptions()
                .setStatus(response.getStatus())
                .setContentType(response.getContentType() == null ? "text/plain" : response.getContentType())
                .setBodyBytes(response.getContentAsByteArray()));
    }

    /** For looking at, under target/. */
    private static void keep(String name, byte[] picture, byte[] pdf) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "looks"));
            Files.write(folder.resolve(name + ".png"), picture);
            Files.write(folder.resolve(name + ".pdf"), pdf);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_campaign_of_2023_is_printed_on_one_sheet_of_a4() throws IOException {
        try (PDDocument sheet = Loader.loadPDF(show(CampaignOf2023.of(jdbc), 1280, "dashboard-1280"))) {
            assertThat(sheet.getNumberOfPages()).isOne();
            assertThat(sheet.getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
            assertThat(new PDFTextStripper().getText(sheet).toLowerCase(Locale.ROOT))
                    .contains(
                            "đơn vị chưa nộp báo cáo (20)",
                            "0261 3 543",
                            "theo thể loại",
                            "theo nội dung tuyên truyền");
        }
    }

    @Test
    void with_very_many_missing_units_it_is_still_one_sheet() throws IOException {
        try (PDDocument sheet = Loader.loadPDF(show(CampaignOf2023.of(jdbc, 71 + 230), 1280, "dashboard-many"))) {
            assertThat(sheet.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(sheet)).contains("và 220 đơn vị khác");
        }
    }

    @Test
    void it_fits_a_telephone() throws IOException {
        show(CampaignOf2023.of(jdbc), 360, "dashboard-360");
    }
}
