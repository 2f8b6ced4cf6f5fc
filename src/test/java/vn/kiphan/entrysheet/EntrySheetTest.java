package vn.kiphan.entrysheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.PageTest;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.spreadsheet.WrittenBooks;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.unit.Cast;

/** What the tests of sheets begin with: a report that was begun, its template, and ways to fill and send it. */
abstract class EntrySheetTest extends PageTest {

    static final int TITLE = EntryColumn.TITLE.ordinal();
    static final int LINK = EntryColumn.LINK.ordinal();
    static final int DAY = EntryColumn.PUBLISHED.ordinal();

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

    @TempDir
    Path folder;

    Cast.Company company;
    SentDirectives.Sent sent;
    SignedInPerson reporter;
    SignedInPerson stranger;
    LocalDate today;
    UUID report;
    String address;

    @BeforeEach
    void begin() {
        company = cast.company();
        sent = new SentDirectives(jdbc, transactions, events)
                .send(
                        company.department(),
                        List.of(company.press(), company.commune()),
                        clock.instant().plus(Duration.ofDays(10)));
        reporter = company.pressReporter();
        stranger = company.communeReporter();
        today = Vietnam.day(clock.instant());
        report = filed.begin(sent.assignment(), reporter);
        address = "/reports/" + report + "/sheet";
    }

    MvcTestResult send(String name, byte[] content, SignedInPerson person) {
        return pages.post()
                .uri(address)
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(user(person))
                .with(csrf())
                .exchange();
    }

    /** Sends a sheet and returns the address of what was kept. */
    String sent(byte[] content) {
        return sent("tin bai.xlsx", content);
    }

    String sent(String name, byte[] content) {
        MvcTestResult result = send(name, content, reporter);
        assertThat(result).hasStatus3xxRedirection();
        return result.getResponse().getRedirectedUrl();
    }

    /** The template as somebody sends it back after filling its first sheet. */
    byte[] filled(Consumer<XSSFSheet> filling) throws IOException {
        byte[] template = get(address + "/template", reporter).getResponse().getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filling.accept(book.getSheetAt(0));
            book.write(out);
            return out.toByteArray();
        }
    }

    /** The row of the entry with that title. */
    static Row rowOf(XSSFSheet sheet, String title) {
        for (Row row : sheet) {
            if (row.getCell(TITLE) != null && row.getCell(TITLE).toString().equals(title)) {
                return row;
            }
        }
        throw new AssertionError("no row has the title " + title);
    }

    /** Types into a cell that may hold something: POI leaves a text of the cell itself beside the new one. */
    static void type(Row row, int column, String text) {
        if (row.getCell(column) != null) {
            row.removeCell(row.getCell(column));
        }
        row.createCell(column).setCellValue(text);
    }

    /** A new row with a news item of the online press. */
    Row article(XSSFSheet sheet, String title, String link) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.createCell(EntryColumn.CHANNEL.ordinal()).setCellValue("Báo điện tử");
        row.createCell(EntryColumn.KIND.ordinal()).setCellValue("Tin");
        row.createCell(TITLE).setCellValue(title);
        row.createCell(LINK).setCellValue(link);
        row.createCell(DAY).setCellValue(Vietnam.DAY.format(today));
        return row;
    }

    byte[] rows(Object[]... rows) throws IOException {
        return Files.readAllBytes(WrittenBooks.rows(folder.resolve("rieng.xlsx"), rows));
    }

    String page(String path) {
        return page(path, reporter);
    }

    List<String> titles() {
        return jdbc.sql("""
                select e.title from coverage_report_entry re join coverage_entry e on e.id = re.entry_id
                where re.report_id = ? order by e.title
                """).param(report).query(String.class).list();
    }

    long audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and subject_id = :subject")
                .param("action", action)
                .param("subject", report)
                .query(Long.class)
                .single();
    }
}
