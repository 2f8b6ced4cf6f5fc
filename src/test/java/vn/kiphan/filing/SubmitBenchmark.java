package vn.kiphan.filing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.KipHan;
import vn.kiphan.TestDatabase;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.shared.UnitId;
import vn.kiphan.submission.SubmissionDesk;
import vn.kiphan.unit.Cast;
import vn.kiphan.unit.UnitKind;

/**
 * Submits reports of 50 entries with two texts each over HTTP, by the form's own verb with session and token, from 16 people at once, each
 * the next as soon as the last is answered, and says how many a second and how long one took. The first third warms up and is not
 * counted: the compiler of the JVM settles, and connections remember their plans. Load, application and database share the machine, so the
 * load sends its forms through a {@link Line}, which costs a tenth of what {@link HttpClient} does, and its share is said apart. Run it with
 * {@code java -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -cp <test class path> vn.kiphan.filing.SubmitBenchmark [reports of each person]},
 * with the options of the packaged application; it starts the application on a database of its own. With {@code KIPHAN_TEST_DATABASE_URL}
 * the database is one on a real disk.
 */
public final class SubmitBenchmark {

    private static final int PEOPLE = 16;
    private static final int ENTRIES = 50;
    private static final int TERMS = 5;
    private static final String PASSWORD = "nop-bao-cao-2026";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ConfigurableApplicationContext application;
    private final JdbcClient jdbc;
    private final int port;
    private final String address;

    private SubmitBenchmark(ConfigurableApplicationContext application) {
        this.application = application;
        this.jdbc = application.getBean(JdbcClient.class);
        this.port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        this.address = "http://localhost:" + port;
    }

    public static void main(String[] arguments) throws Exception {
        int each = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 900;
        TestDatabase database = TestDatabase.of("submit");
        try (ConfigurableApplicationContext application = SpringApplication.run(
                KipHan.class,
                "--spring.profiles.active=test",
                "--server.port=0",
                "--logging.level.root=warn",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password())) {
            new SubmitBenchmark(application).run(each);
        }
        System.exit(0);
    }

    private void run(int each) throws Exception {
        Cast cast = application.getBean(Cast.class);
        String hash = application.getBean(PasswordEncoder.class).encode(PASSWORD);
        UnitId department = cast.unit(UnitKind.DEPARTMENT, "Sở đo tốc độ");
        List<UnitId> units = IntStream.range(0, PEOPLE)
                .mapToObj(number -> cast.unit(UnitKind.PRESS, "Cơ quan báo chí " + number))
                .toList();
        prepare(department, units, each);
        List<Reporter> reporters = new ArrayList<>();
        for (UnitId unit : units) {
            SignedInPerson person = cast.person(unit, Role.REPORTER);
            jdbc.sql("update account_person set password_hash = ? where id = ?")
                    .params(hash, person.id().value())
                    .update();
            reporters.add(new Reporter(signIn(person.getUsername()), reports(unit)));
        }
        measure(reporters);
    }

    private record Reporter(Session session, List<Draft> reports) {}

    /** A report and the mark of what its page showed, as the form carries it. */
    private record Draft(UUID report, String seen) {}

    private record Session(Line line, String token) {}

    /** How long each of some submissions took, and what the load itself used of the processors. */
    private record Took(long[] times, long ownNanos) {

        Took and(Took other) {
            return new Took(
                    LongStream.concat(Arrays.stream(times), Arrays.stream(other.times))
                            .toArray(),
                    ownNanos + other.ownNanos);
        }
    }

    private void measure(List<Reporter> reporters) throws Exception {
        int each = reporters.getFirst().reports().size();
        int warmUp = each / 3;
        submit(reporters, 0, warmUp);
        // as autovacuum does within a minute of a new table's filling: plans made for empty tables are made again
        jdbc.sql("analyze").update();
        Duration own = processor(ProcessHandle.current());
        Duration database = database();
        long answering = answering();
        long begin = System.nanoTime();
        Took took = submit(reporters, warmUp, each);
        long[] times = took.times;
        double seconds = (System.nanoTime() - begin) / 1e9;
        own = processor(ProcessHandle.current()).minus(own);
        database = database().minus(database);
        answering = answering() - answering;
        Arrays.sort(times);
        long filed = jdbc.sql("select count(*) from coverage_submission")
                .query(Long.class)
                .single();
        System.out.printf(
                Locale.ROOT,
                "%d submissions with %d entries each: %.0f/s, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms (%d filed);"
                        + " processor time of one: %.1f ms in the application (%.1f ms of it answering, the rest mostly compiling),"
                        + " %.1f ms in the load, %.1f ms in the database%n",
                times.length,
                ENTRIES,
                times.length / seconds,
                times[times.length / 2] / 1e6,
                times[times.length * 95 / 100] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                filed,
                (own.toNanos() - took.ownNanos) / 1e6 / times.length,
                answering / 1e6 / times.length,
                took.ownNanos / 1e6 / times.length,
                database.toNanos() / 1e6 / times.length);
    }

    private static Duration processor(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What the threads that answer requests have used. */
    private static long answering() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("http-nio"))
                .mapToLong(thread -> Math.max(0, threads.getThreadCpuTime(thread.getThreadId())))
                .sum();
    }

    /** What the connections to the database have used; nothing where the server is on another machine. */
    private Duration database() {
        return jdbc
                .sql("select pid from pg_stat_activity where datname = current_database()")
                .query(Long.class)
                .list()
                .stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .map(SubmitBenchmark::processor)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Took submit(List<Reporter> reporters, int from, int to) throws Exception {
        List<Future<Took>> running = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(reporters.size())) {
            for (Reporter reporter : reporters) {
                running.add(threads.submit(
                        () -> submit(reporter.session(), reporter.reports().subList(from, to))));
            }
        }
        Took all = new Took(new long[0], 0);
        for (Future<Took> one : running) {
            all = all.and(one.get());
        }
        return all;
    }

    private static Took submit(Session session, List<Draft> reports) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] times = new long[reports.size()];
        long own = threads.getCurrentThreadCpuTime();
        for (int one = 0; one < times.length; one++) {
            long begin = System.nanoTime();
            Line.Answer answer = session.line()
                    .post(
                            "/reports/" + reports.get(one).report() + "/submission",
                            "_csrf=" + session.token() + "&key=" + UUID.randomUUID() + "&seen="
                                    + reports.get(one).seen());
            times[one] = System.nanoTime() - begin;
            String location = answer.headers().getOrDefault("location", "");
            if (!location.contains("/submissions/")) {
                throw new IllegalStateException(answer.status() + " " + location + " " + answer.body());
            }
        }
        return new Took(times, threads.getCurrentThreadCpuTime() - own);
    }

    private List<Draft> reports(UnitId unit) {
        SubmissionDesk desk = application.getBean(SubmissionDesk.class);
        return jdbc
                .sql("select id from coverage_report where unit_id = ? order by id")
                .param(unit.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(report -> new Draft(report, URLEncoder.encode(desk.mark(report), StandardCharsets.UTF_8)))
                .toList();
    }

    private Session signIn(String username) throws IOException, InterruptedException {
        CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        post(client, "/login", "_csrf=" + token(client, "/login") + "&username=" + username + "&password=" + PASSWORD);
        String token = token(client, "/assignments");
        String cookie = cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::toString)
                .collect(Collectors.joining("; "));
        return new Session(new Line(port, cookie), token);
    }

    private String token(HttpClient client, String path) throws IOException, InterruptedException {
        HttpResponse<String> page = client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException("no form on " + path + ": " + page.statusCode());
        }
        return URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    }

    private void post(HttpClient client, String path, String body) throws IOException, InterruptedException {
        client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    /** Reports under way, with entries that serve the directive's task, written past the application: only submitting is measured. */
    private void prepare(UnitId department, List<UnitId> units, int each) {
        SentDirectives directives =
                new SentDirectives(jdbc, application.getBean(PlatformTransactionManager.class), application);
        Instant now = Instant.now();
        for (int directive = 0; directive < each / TERMS; directive++) {
            directives.send(
                    department,
                    units,
                    IntStream.range(1, TERMS + 1)
                            .mapToObj(day -> now.plus(Duration.ofDays(day)))
                            .toList());
        }
        jdbc.sql("""
                update campaign_assignment set state = 'DRAFTING', opened_at = now(), receipt_at = now(),
                    receipt_by_id = gen_random_uuid(), receipt_by_name = 'Phóng viên'
                """).update();
        jdbc.sql("""
                insert into coverage_report (id, version, assignment_id, unit_id, directive_id, figures_as_of,
                    created_at, created_by_id, created_by_name, changed_at, changed_by_id, changed_by_name)
                select gen_random_uuid(), 0, id, unit_id, directive_id, current_date,
                    now(), gen_random_uuid(), 'Phóng viên', now(), gen_random_uuid(), 'Phóng viên'
                from campaign_assignment
                """).update();
        jdbc.sql("""
                insert into narrative_text (report_id, part, position, aspect, text, version, changed_at, changed_by_id, changed_by_name)
                select r.id, p.part, p.position, p.aspect, p.text, 1, now(), r.changed_by_id, 'Phóng viên'
                from coverage_report r cross join (values
                    ('workDone', 1, 'WORK_DONE', repeat('Đã đăng tin, bài về chiến dịch. ', 40)),
                    ('results', 2, 'RESULTS', repeat('Người dân quan tâm. ', 20))) as p (part, position, aspect, text)
                """).update();
        jdbc.sql("""
                with made as (
                    select r.id as report, gen_random_uuid() as entry, r.unit_id, n
                    from coverage_report r cross join generate_series(1, :entries) n
                ), entries as (
                    insert into coverage_entry (id, version, unit_id, kind_code, channel_code, title, outlet, link_pasted, link_canonical,
                        published_on, language, created_at, created_by_id, created_by_name, changed_at)
                    select entry, 0, unit_id, 'NEWS', 'ONLINE', 'Tin về phòng, chống mua bán người số ' || n, 'Báo', 'https://bao.vn/' || entry,
                        'https://bao.vn/' || entry, current_date, 'VIETNAMESE', now(), gen_random_uuid(), 'Phóng viên', now()
                    from made
                )
                insert into coverage_report_entry (report_id, entry_id) select report, entry from made
                """).param("entries", ENTRIES).update();
        jdbc.sql("""
                insert into coverage_entry_task (entry_id, task_id)
                select re.entry_id, t.id from coverage_report_entry re join coverage_report r on r.id = re.report_id
                join lateral (select id from directive_task where directive_id = r.directive_id order by position limit 1) t on true
                """).update();
        jdbc.sql("analyze").update();
    }
}
