package vn.kiphan.entrysheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import vn.kiphan.MeasuredApplication;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.spreadsheet.Sheet;
import vn.kiphan.spreadsheet.SheetColumn;
import vn.kiphan.spreadsheet.SheetExport;
import vn.kiphan.spreadsheet.SheetHead;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.unit.Cast;

/**
 * Imports sheets of 5,000 entries over HTTP as a newsroom does, and says how long each step took and how much of the heap was used. Run it
 * with {@code java -Xmx256m -cp <test class path> vn.kiphan.entrysheet.ImportBenchmark [rounds]}; it starts the application on a database
 * of its own. The first round finds a cold application, as somebody does in the morning.
 */
public final class ImportBenchmark {

    private static final int ROWS = 5_000;

    private final MeasuredApplication application;
    private double total;
    private double processor;

    private ImportBenchmark(MeasuredApplication application) {
        this.application = application;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        try (MeasuredApplication application = MeasuredApplication.start("import")) {
            for (int round = 1; round <= rounds; round++) {
                System.out.println("round " + round);
                new ImportBenchmark(application).run();
            }
        }
        System.exit(0);
    }

    private void run() throws Exception {
        Cast.Company company = application.cast().company();
        SentDirectives.Sent sent = application
                .directives()
                .send(
                        company.department(),
                        List.of(company.press()),
                        application.bean(Clock.class).instant().plus(Duration.ofDays(10)));
        SignedInPerson reporter = company.pressReporter();
        UUID report = application.bean(FiledReports.class).begin(sent.assignment(), reporter);
        MeasuredApplication.Session session = application.signIn(reporter);
        byte[] file = sheet("Tin số ");
        System.out.printf(Locale.ROOT, "  %d rows, %d kB%n", ROWS, file.length >> 10);
        MeasuredApplication.heapPeak();
        String address = "/reports/" + report + "/sheet";
        String sheet = step("send", () -> session.upload(address, "tin.xlsx", file));
        step("look", () -> session.page(sheet));
        step("apply", () -> session.post(sheet + "/application", ""));
        System.out.printf(
                Locale.ROOT,
                "  all that: %.1f s, %.1f s of a processor, heap at most %d MB%n",
                total,
                processor,
                MeasuredApplication.heapPeak());
        step("report", () -> session.page("/reports/" + report));
        String again = step("send again", () -> session.upload(address, "tin.xlsx", file));
        step("look again", () -> session.page(again));
        step("undo", () -> session.post(sheet + "/undoing", ""));
    }

    private <T> T step(String name, Callable<T> step) throws Exception {
        double used = MeasuredApplication.processor();
        long begin = System.nanoTime();
        T result = step.call();
        double seconds = (System.nanoTime() - begin) / 1e9;
        total += seconds;
        used = MeasuredApplication.processor() - used;
        processor += used;
        System.out.printf(Locale.ROOT, "  %s: %.2f s, %.2f s of a processor%n", name, seconds, used);
        return result;
    }

    /** A sheet with the template's headings and every column of an article filled in. */
    private byte[] sheet(String title) throws IOException {
        EntryWords words = application.bean(EntryWords.class);
        LocalDate today = Vietnam.day(application.bean(Clock.class).instant());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetExport export = new SheetExport(out)) {
            Sheet sheet = export.sheet(new SheetHead(
                    "Tin bài",
                    List.of("TIN BÀI"),
                    "nay",
                    Arrays.stream(EntryColumn.values())
                            .map(column -> SheetColumn.wide(words.sayInSheet(column.labelKey())))
                            .toList(),
                    true));
            for (int row = 1; row <= ROWS; row++) {
                Object[] cells = new Object[EntryColumn.values().length];
                cells[EntryColumn.CHANNEL.ordinal()] = "Báo điện tử";
                cells[EntryColumn.KIND.ordinal()] = "Tin";
                cells[EntryColumn.TITLE.ordinal()] = title + row + " về phòng, chống mua bán người";
                cells[EntryColumn.OUTLET.ordinal()] = "Báo Đắk Nông";
                cells[EntryColumn.BYLINE.ordinal()] = "Ban Thời sự";
                cells[EntryColumn.LINK.ordinal()] = "https://bao-thu.vn/tin-tuc/phong-chong-" + row + ".html";
                cells[EntryColumn.PUBLISHED.ordinal()] = row % 2 == 0 ? today : Vietnam.DAY.format(today);
                cells[EntryColumn.TIME.ordinal()] = "7h30";
                cells[EntryColumn.LANGUAGE.ordinal()] = "Tiếng Việt";
                cells[EntryColumn.TASKS.ordinal()] = "1";
                cells[EntryColumn.VIEWS.ordinal()] = "1.234";
                cells[EntryColumn.HOTLINE.ordinal()] = 2;
                cells[EntryColumn.NOTE.ordinal()] = "Ghi chú của dòng " + row;
                sheet.row(cells);
            }
        }
        return out.toByteArray();
    }
}
