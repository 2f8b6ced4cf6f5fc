package vn.kiphan.journeys;

import com.microsoft.playwright.FileChooser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kiphan.JourneyTest;

/** A newsroom files many entries at a time: a sheet that goes out, comes back wrong, is mended and undone; and a pasted list. */
@JourneyTest
class ManyEntriesTest {

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void a_sheet_goes_out_comes_back_and_is_mended() throws IOException {
        try (Visitor press = Visitor.signedIn(port, "reporter.press", Visitor.DESKTOP)) {
            String report = openDraft(press);
            press.press("a[href$='/sheet']");
            press.arrives("/sheet");
            press.looksRight();
            Path sheet = press.download("a[href$='/sheet/template']");
            press.arrives(report + "/sheet");

            Path filled = filled(sheet, "Tin từ tệp thứ nhất", "5/8/2023", "Tin từ tệp thứ hai", "31/9/2023");
            send(press, filled);
            press.looksRight();
            press.sees("Tin từ tệp thứ hai", "Không có ngày này", "Ngày đăng, phát", "Đưa 1 mục vào báo cáo");
            press.pressTwice("form[action$='/application'] button");
            press.find("form[action$='/undoing']").waitFor();
            press.looksRight();
            press.sees("thêm 1 mục, sửa 0 mục", "Hoàn tác lần nhập này");

            press.open(report + "/sheet");
            send(press, filled(sheet, "Tin từ tệp thứ nhất", "5/8/2023", "Tin từ tệp thứ hai", "30/9/2023"));
            press.sees("Đưa 1 mục vào báo cáo");
            press.press("form[action$='/application'] button");
            press.sees("thêm 1 mục", "Hoàn tác lần nhập này");
            String applied = press.path();
            press.open(report);
            press.looksRight();
            press.sees("Tin từ tệp thứ nhất", "Tin từ tệp thứ hai");

            press.open(applied);
            press.press("form[action$='/undoing'] button");
            press.sees("Đã hoàn tác lúc");
            press.open(report);
            press.sees("Tin từ tệp thứ nhất").seesNo("Tin từ tệp thứ hai");
        }
    }

    @Test
    void fifty_links_are_pasted_and_the_incomplete_ones_mended_on_a_telephone_without_scripts() {
        try (Visitor press = Visitor.withoutScripts(port, "reporter.press", Visitor.TELEPHONE)) {
            String report = openDraft(press);
            press.press("a[href$='/paste']");
            press.arrives("/paste");
            press.looksRight();
            press.fill(
                    "#text",
                    IntStream.rangeClosed(1, 49)
                                    .mapToObj(i -> "Tin dán số " + i + " - 5/8/2023 - https://dan.example/tin/" + i)
                                    .collect(Collectors.joining("\n"))
                            + "\nhttps://dan.example/2023/08/06/tin-50");
            press.press("form[action$='/paste'] button");
            press.sees("49 dòng đã đủ, 1 dòng cần bổ sung");
            press.looksRight();
            press.press("#lines button.btn-primary");
            press.find("#lines h2:has-text('1 dòng chưa vào báo cáo')").waitFor();
            press.sees("Nhập nhan đề hoặc nội dung chính.");
            press.holds("#publishedOn-0", "06/08/2023");
            press.fill("#title-0", "Tin dán số 50");
            press.press("#lines button.btn-primary");
            press.arrives(report);
            press.sees("Tin dán số 1", "Tin dán số 49", "Tin dán số 50");
        }
    }

    /** A report of the sample data that its unit is still writing. */
    private static String openDraft(Visitor visitor) {
        visitor.open("/assignments");
        Set<String> assignments = new LinkedHashSet<>();
        visitor.find("a[href*='/assignments/']").all().forEach(link -> assignments.add(link.getAttribute("href")));
        for (String assignment : assignments) {
            if (assignment.matches("/assignments/[0-9a-f-]{36}")) {
                visitor.open(assignment + "/report");
                if (visitor.path().startsWith("/reports/")
                        && visitor.find("a[href$='/paste']").count() > 0) {
                    return visitor.path();
                }
            }
        }
        throw new AssertionError("no report of the sample data is being written");
    }

    private static void send(Visitor visitor, Path file) {
        FileChooser chooser =
                visitor.page().waitForFileChooser(() -> visitor.find("#file").click());
        chooser.setFiles(file);
        visitor.press("form[enctype] button");
    }

    /** The template with new rows below the entries, as title, day, title, day. */
    private Path filled(Path template, String... titlesAndDays) throws IOException {
        Path filled = folder.resolve("tin bai.xlsx");
        try (InputStream in = Files.newInputStream(template);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(filled)) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (int i = 0; i < titlesAndDays.length; i += 2) {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                String[] cells = {
                    "Báo điện tử",
                    "Tin",
                    titlesAndDays[i],
                    "",
                    "",
                    "https://tep.example/" + port + "/" + i,
                    titlesAndDays[i + 1]
                };
                for (int column = 0; column < cells.length; column++) {
                    if (!cells[column].isEmpty()) {
                        row.createCell(column).setCellValue(cells[column]);
                    }
                }
            }
            book.write(out);
        }
        return filled;
    }
}
