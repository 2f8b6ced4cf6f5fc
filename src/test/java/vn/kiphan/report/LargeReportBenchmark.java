package vn.kiphan.report;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.kiphan.MeasuredApplication;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.unit.Cast;

/**
 * Asks for the page of a report over HTTP, one by one and by 16 people at once, with 50 and with 1,000 entries, and says how long an answer
 * took. Run it with {@code java -cp <test class path> vn.kiphan.report.LargeReportBenchmark [pages of each person]}; it starts the
 * application on a database of its own.
 */
public final class LargeReportBenchmark {

    private static final int PEOPLE = 16;

    private final MeasuredApplication application;

    private LargeReportBenchmark(MeasuredApplication application) {
        this.application = application;
    }

    public static void main(String[] arguments) throws Exception {
        int each = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        try (MeasuredApplication application = MeasuredApplication.start("report")) {
            LargeReportBenchmark benchmark = new LargeReportBenchmark(application);
            for (int entries : new int[] {50, 1_000}) {
                benchmark.run(entries, each);
            }
        }
        System.exit(0);
    }

    private void run(int entries, int each) throws Exception {
        Cast.Company company = application.cast().company();
        SignedInPerson reporter = company.pressReporter();
        UUID report = application
                .bean(FiledReports.class)
                .begin(
                        application
                                .directives()
                                .send(
                                        company.department(),
                                        List.of(company.press()),
                                        application.bean(Clock.class).instant().plus(Duration.ofDays(10)))
                                .assignment(),
                        reporter);
        fill(report, entries);
        String page = "/reports/" + report;
        MeasuredApplication.Session session = application.signIn(reporter);
        // a cold application that all ask at once would only queue for its connections
        measure(session, page, 1, each);
        measure(session, page, PEOPLE, each / 2);
        say(entries, 1, measure(session, page, 1, each));
        say(entries, PEOPLE, measure(session, page, PEOPLE, each));
    }

    private long[] measure(MeasuredApplication.Session session, String page, int people, int each) throws Exception {
        List<Future<long[]>> running = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(people)) {
            for (int person = 0; person < people; person++) {
                running.add(threads.submit(() -> {
                    long[] times = new long[each];
                    for (int i = 0; i < each; i++) {
                        long begin = System.nanoTime();
                        session.page(page);
                        times[i] = System.nanoTime() - begin;
                    }
                    return times;
                }));
            }
        }
        List<long[]> times = new ArrayList<>();
        for (Future<long[]> one : running) {
            times.add(one.get());
        }
        return times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }

    private static void say(int entries, int people, long[] times) {
        System.out.printf(
                Locale.ROOT,
                "report with %d entries, %d at once: p50 %.1f ms, p95 %.1f ms; %.0f s of a processor so far%n",
                entries,
                people,
                times[times.length / 2] / 1e6,
                times[times.length * 95 / 100] / 1e6,
                MeasuredApplication.processor());
    }

    /** Entries written past the application: only reading is measured. */
    private void fill(UUID report, int entries) {
        application
                .jdbc()
                .sql("""
                with made as (
                    insert into coverage_entry (id, version, unit_id, kind_code, channel_code, title, outlet, link_pasted, link_canonical,
                        published_on, language, created_at, created_by_id, created_by_name, changed_at)
                    select gen_random_uuid(), 0, r.unit_id, 'NEWS', 'ONLINE', 'Tin về phòng, chống mua bán người số ' || n, 'Báo',
                        'https://bao.vn/' || n, 'https://bao.vn/' || n, current_date, 'VIETNAMESE', now(), gen_random_uuid(), 'Phóng viên', now()
                    from coverage_report r cross join generate_series(1, :entries) n where r.id = :report returning id)
                insert into coverage_report_entry (report_id, entry_id) select :report, id from made
                """)
                .param("entries", entries)
                .param("report", report)
                .update();
        application.jdbc().sql("analyze").update();
    }
}
