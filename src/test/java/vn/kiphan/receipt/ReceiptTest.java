package vn.kiphan.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.PageTest;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.figure.AskedFigures;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.unit.Cast;
import vn.kiphan.unit.UnitKind;

class ReceiptTest extends PageTest {

    @Autowired
    Cast cast;

    @Autowired
    FiledReports filed;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    private Cast.Company company;
    private SignedInPerson reporter;
    private SubmissionId submission;
    private String number;
    private String hash;

    @BeforeEach
    void file() {
        company = cast.company();
        reporter = company.pressReporter();
        submission = submit(Duration.ofDays(10));
        number = column("receipt_number");
        hash = column("sha256");
    }

    @Test
    void the_receipt_as_a_file_says_everything_and_its_code_opens_the_check() throws Exception {
        MvcTestResult file = get("/submissions/" + submission + "/receipt.pdf", reporter);
        assertThat(file).hasStatusOk().headers().hasValue("Content-Type", "application/pdf");
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains("attachment", number + ".pdf");
        try (PDDocument pdf = Loader.loadPDF(file.getResponse().getContentAsByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Biên nhận báo cáo", number, company.pressName(), "614/STTTT-TTBCXB")
                    .contains("Nộp đúng hạn", "2 tin bài, sản phẩm", "0 tệp", reporter.name())
                    .satisfies(text -> assertThat(text.replace(" ", "")).contains(hash));
            String code = decoded(pdf);
            assertThat(code).isEqualTo("http://localhost/receipts/" + number + "/" + hash);
            MvcTestResult check =
                    pages.get().uri(code.replace("http://localhost", "")).exchange();
            assertThat(text(check)).contains("Biên nhận khớp với hệ thống");
        }
    }

    @Test
    void the_receipt_on_screen_has_the_code_too_and_a_link_to_the_check() throws Exception {
        String address = "/receipts/" + number + "/" + hash;
        String code = "/submissions/" + submission + "/receipt.png";
        assertThat(text(get("/submissions/" + submission, reporter)))
                .contains("src=\"" + code + "\"", "href=\"" + address + "\"");
        MvcTestResult picture = get(code, reporter);
        assertThat(picture).hasStatusOk().headers().hasValue("Content-Type", "image/png");
        assertThat(decoded(ImageIO.read(
                        new ByteArrayInputStream(picture.getResponse().getContentAsByteArray()))))
                .isEqualTo("http://localhost" + address);
        MvcTestResult behindProxy = pages.get()
                .uri(code)
                .with(user(reporter))
                .with(request -> {
                    request.setScheme("https");
                    request.setServerName("kiphan.example");
                    request.setServerPort(443);
                    return request;
                })
                .exchange();
        assertThat(decoded(ImageIO.read(
                        new ByteArrayInputStream(behindProxy.getResponse().getContentAsByteArray()))))
                .isEqualTo("https://kiphan.example" + address);
    }

    @Test
    void the_figures_that_were_filed_are_listed_on_paper_and_on_screen() throws Exception {
        String longName =
                "Trung tâm Văn hóa, Thể thao, Du lịch và Truyền thông thành phố Gia Nghĩa ".repeat(2) + "x".repeat(40);
        UnitId unit = cast.unit(UnitKind.PRESS, longName);
        reporter = cast.person(unit, Role.REPORTER);
        SentDirectives.Sent sent = new SentDirectives(jdbc, transactions, events)
                .send(company.department(), List.of(unit), clock.instant().plus(Duration.ofDays(10)));
        AskedFigures.indicators(jdbc, sent, "BC01", "BC02");
        submission = filed.file(sent.assignment(), reporter, Vietnam.day(clock.instant()), 2);
        List<String> figures = jdbc.sql("select name from figure_filed where submission_id = ? order by position")
                .param(submission.value())
                .query(String.class)
                .list();
        assertThat(figures).hasSize(2);
        MvcTestResult file = get("/submissions/" + submission + "/receipt.pdf", reporter);
        try (PDDocument pdf = Loader.loadPDF(file.getResponse().getContentAsByteArray())) {
            String said = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(said).contains("BC01 " + figures.getFirst(), "BC02 " + figures.getLast());
            assertThat(said.replace(" ", "")).contains(longName.replace(" ", ""));
        }
        assertThat(text(get("/submissions/" + submission, reporter))).contains(figures);
    }

    @Test
    void anybody_with_number_and_hash_sees_that_they_match_and_nothing_more() {
        MvcTestResult check = check(number, hash);
        assertThat(check).hasStatusOk();
        assertThat(text(check))
                .contains("Biên nhận khớp", number, company.pressName(), "614/STTTT-TTBCXB", "Nộp đúng hạn")
                .doesNotContain(reporter.name(), "Tin số 1", "tin bài, sản phẩm", submission.toString());
        assertThat(check.getResponse().getHeader("X-Robots-Tag")).isEqualTo("noindex");
        MvcTestResult typed = pages.get()
                .uri("/receipts?number={n}&hash={h}", " " + number.toLowerCase(java.util.Locale.ROOT), spaced(hash))
                .exchange();
        assertThat(text(typed)).contains("Biên nhận khớp");
    }

    @Test
    void late_is_said_to_be_late() {
        submission = submit(Duration.ofDays(-2));
        assertThat(text(check(column("receipt_number"), column("sha256")))).contains("Nộp quá hạn");
    }

    @Test
    void whatever_is_wrong_the_answer_is_the_same() throws Exception {
        String other = "0".repeat(64);
        String unknown = text(check("BN-2000-000001", other)).replaceAll("value=\"[^\"]*\"", "");
        assertThat(unknown).contains("Không có biên nhận nào khớp").doesNotContain(company.pressName());
        for (String[] wrong : new String[][] {
            {number, other}, {"BN-2000-000001", hash}, {number, hash.substring(1)}, {number, "%"}, {number, "'or 1=1--"}
        }) {
            assertThat(text(check(wrong[0], wrong[1])).replaceAll("value=\"[^\"]*\"", ""))
                    .isEqualTo(unknown);
        }
        assertThat(text(pages.get().uri("/receipts").exchange()))
                .contains("Nhập số biên nhận")
                .doesNotContain("Không có biên nhận");
        assertThat(check("<b>x</b>", "<i>").getResponse().getContentAsString()).doesNotContain("<b>x</b>", "<i>");
        assertThat(pages.get().uri("/receipts/" + number)).hasStatus3xxRedirection();
    }

    @Test
    void the_file_and_the_code_are_for_the_unit_that_filed() {
        for (String file : List.of("/receipt.pdf", "/receipt.png")) {
            String address = "/submissions/" + submission + file;
            assertThat(get(address, company.communeReporter())).hasStatus(404);
            assertThat(get(address, company.officer())).hasStatus(403);
            assertThat(pages.get().uri(address)).hasStatus3xxRedirection();
        }
        assertThat(get("/submissions/" + UUID.randomUUID() + "/receipt.pdf", reporter))
                .hasStatus(404);
        assertThat(get("/submissions/khong/receipt.pdf", reporter)).hasStatus(404);
    }

    @Test
    void who_asks_too_often_waits_a_minute() {
        for (int i = 0; i < CheckThrottle.MOST_A_MINUTE + 1; i++) {
            checkFrom("192.0.2.7", number, "0".repeat(64));
        }
        // the minute may have turned in between; then the second round is over the limit within one minute
        MvcTestResult refused = checkFrom("192.0.2.7", number, hash);
        for (int i = 0; refused.getResponse().getStatus() != 429 && i < CheckThrottle.MOST_A_MINUTE + 1; i++) {
            refused = checkFrom("192.0.2.7", number, hash);
        }
        assertThat(refused).hasStatus(429).headers().hasValue("Retry-After", "60");
        assertThat(text(refused)).contains("chờ một phút").doesNotContain(company.pressName());
        assertThat(checkFrom("192.0.2.8", number, hash)).hasStatusOk();
    }

    @Test
    void the_throttle_forgets_with_the_minute_and_keeps_little() {
        Instant[] now = {Instant.parse("2026-11-24T00:00:59Z")};
        CheckThrottle throttle = new CheckThrottle(new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        });
        for (int i = 0; i < CheckThrottle.MOST_A_MINUTE; i++) {
            assertThat(throttle.admits("a")).isTrue();
        }
        assertThat(throttle.admits("a")).isFalse();
        now[0] = now[0].plusSeconds(1);
        assertThat(throttle.admits("a")).isTrue();
        for (int i = 0; i < 20_000; i++) {
            throttle.admits("flood-" + i);
        }
        assertThat(throttle.admits("new")).isFalse();
        assertThat(throttle.admits("a")).isTrue();
    }

    private SubmissionId submit(Duration untilDue) {
        SentDirectives.Sent sent = new SentDirectives(jdbc, transactions, events)
                .send(
                        company.department(),
                        List.of(company.press()),
                        clock.instant().plus(untilDue));
        return filed.file(sent.assignment(), reporter, Vietnam.day(clock.instant()), 2);
    }

    private String column(String name) {
        return jdbc.sql("select " + name + " from coverage_submission where id = ?")
                .param(submission.value())
                .query(String.class)
                .single();
    }

    private MvcTestResult check(String given, String sha256) {
        return checkFrom("198.51.100." + Math.floorMod(given.hashCode() + sha256.hashCode(), 250), given, sha256);
    }

    private MvcTestResult checkFrom(String from, String given, String sha256) {
        return pages.get()
                .uri("/receipts?number={n}&hash={h}", given, sha256)
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                })
                .exchange();
    }

    private static String spaced(String hash) {
        return hash.replaceAll("(.{8})", "$1 ");
    }

    /** As a telephone does, which looks from several distances until one is right. */
    private static String decoded(PDDocument pdf) throws Exception {
        ReaderException unread = NotFoundException.getNotFoundInstance();
        for (int dpi : new int[] {300, 400, 250, 600, 150}) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, dpi);
            try {
                return decoded(page);
            } catch (ReaderException blurred) {
                unread = blurred;
            }
        }
        throw unread;
    }

    private static String decoded(BufferedImage picture) throws ReaderException {
        int[] points = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), points);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(source)),
                        java.util.Map.of(com.google.zxing.DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
