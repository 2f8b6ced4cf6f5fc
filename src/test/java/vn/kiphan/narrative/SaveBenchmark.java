package vn.kiphan.narrative;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.kiphan.MeasuredApplication;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.shared.UnitId;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.unit.Cast;
import vn.kiphan.unit.UnitKind;

/**
 * Saves fields as people do while they type: a hundred people with five reports each, unless told otherwise, every field over a connection of its own, each over
 * the version that its last save made, about every three seconds. Saves are due at fixed moments, whether the server keeps up or not, and a
 * time counts from when the save was due.
 *
 * <p>Run it with {@code java -cp <test class path> vn.kiphan.narrative.SaveBenchmark [saves a second [seconds [people]]]}; it starts the application
 * on a database of its own. With {@code KIPHAN_TEST_DATABASE_URL} that is one on a real disk.
 */
public final class SaveBenchmark {

    private static final int REPORTS = 5;
    private static final int SETTLING = 20;
    private static final Pattern FIELD = Pattern.compile("id=\"([A-Za-z][A-Za-z0-9-]*)\"[^>]*data-seen=\"(\\d+)\"");
    private static final Pattern SEEN = Pattern.compile("\"seen\":\"(\\d+)\"");
    private static final String WORDS = "Đã đăng, phát %d tin, bài; phối hợp các địa phương tuyên truyền. ";

    private final MeasuredApplication application;
    private final int people;
    private final AtomicInteger errors = new AtomicInteger();

    private SaveBenchmark(MeasuredApplication application, int people) {
        this.application = application;
        this.people = people;
    }

    public static void main(String[] arguments) throws Exception {
        double rate = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 500;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30;
        int people = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100;
        try (MeasuredApplication application = MeasuredApplication.start("save")) {
            new SaveBenchmark(application, people).run(rate, seconds);
        }
        System.exit(0);
    }

    /** One field on the page of one report, in the session of whoever writes there. */
    private record Place(MeasuredApplication.Session session, UUID report, String name, String seen) {}

    private void run(double rate, int seconds) throws Exception {
        List<Place> places = prepare();
        application.jdbc().sql("analyze").update();
        System.out.printf(
                Locale.ROOT,
                "%d people, %d reports, %d fields: each is saved every %.1f s%n",
                people,
                people * REPORTS,
                places.size(),
                places.size() / rate);
        long period = (long) (places.size() * 1e9 / rate);
        long begin = System.nanoTime() + 1_000_000_000L;
        long counted = begin + SETTLING * 1_000_000_000L;
        long end = counted + seconds * 1_000_000_000L;
        List<Future<long[]>> running = new ArrayList<>();
        double used = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < places.size(); number++) {
                Place place = places.get(number);
                long first = begin + period * number / places.size();
                running.add(threads.submit(() -> write(place, first, period, counted, end)));
            }
            Thread.sleep(Duration.ofNanos(Math.max(0, counted - System.nanoTime())));
            used = MeasuredApplication.processor();
            Thread.sleep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            used = MeasuredApplication.processor() - used;
        }
        List<long[]> times = new ArrayList<>();
        for (Future<long[]> one : running) {
            times.add(one.get());
        }
        long[] sorted = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        if (sorted.length == 0) {
            System.out.println("nothing was answered in the counted seconds: fewer saves a second, or more seconds");
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "%.0f saves/s wanted, %.0f/s taken, %d errors: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms;"
                        + " processor time of one: %.2f ms in the application and the load%n",
                rate,
                sorted.length / (double) seconds,
                errors.get(),
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 95 / 100] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                used * 1e3 / sorted.length);
    }

    /** The times of the saves that were due in the counted seconds and answered before their end. */
    private long[] write(Place place, long first, long period, long counted, long end) throws IOException {
        List<Long> times = new ArrayList<>();
        String seen = place.seen();
        String path = "/reports/" + place.report() + "/fields/" + place.name();
        try (Line line = new Line()) {
            for (int number = 0; ; number++) {
                long due = first + number * period;
                if (due >= end) {
                    return times.stream().mapToLong(Long::longValue).toArray();
                }
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    try {
                        Thread.sleep(Duration.ofNanos(wait));
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
                Matcher answer = SEEN.matcher(line.post(
                        path,
                        place.session(),
                        "text=" + encoded(WORDS.formatted(number).repeat(5)) + "&seen=" + seen));
                if (answer.find()) {
                    seen = answer.group(1);
                } else {
                    errors.incrementAndGet();
                }
                long now = System.nanoTime();
                if (due >= counted && now < end) {
                    times.add(now - due);
                }
            }
        }
    }

    /** A connection that is kept, as a browser keeps its own. */
    private final class Line implements AutoCloseable {

        private final Socket socket = new Socket("localhost", application.port());
        private final InputStream in = new BufferedInputStream(socket.getInputStream());
        private final OutputStream out = socket.getOutputStream();

        Line() throws IOException {
            socket.setTcpNoDelay(true);
        }

        String post(String path, MeasuredApplication.Session session, String form) throws IOException {
            byte[] body = ("_csrf=" + session.token() + "&" + form).getBytes(StandardCharsets.UTF_8);
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nCookie: "
                            + session.cookies()
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            return answer();
        }

        private String answer() throws IOException {
            int length = 0;
            boolean chunked = false;
            for (String line = line(); !line.isEmpty(); line = line()) {
                String header = line.toLowerCase(Locale.ROOT);
                if (header.startsWith("content-length:")) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
                chunked = chunked || header.startsWith("transfer-encoding:");
            }
            if (!chunked) {
                return new String(in.readNBytes(length), StandardCharsets.UTF_8);
            }
            StringBuilder body = new StringBuilder();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
                line();
            }
            line();
            return body.toString();
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the server closed the connection");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** People of as many units with five reports each, begun as units begin them. */
    private List<Place> prepare() throws Exception {
        Cast cast = application.cast();
        UnitId department = cast.unit(UnitKind.DEPARTMENT, "Sở đo tốc độ");
        List<UnitId> units = IntStream.range(0, people)
                .mapToObj(number -> cast.unit(UnitKind.PRESS, "Cơ quan báo chí " + number))
                .toList();
        List<SentDirectives.Sent> sent = application
                .directives()
                .send(
                        department,
                        units,
                        IntStream.range(1, REPORTS + 1)
                                .mapToObj(day -> Instant.now().plus(Duration.ofDays(day)))
                                .toList());
        FiledReports reports = application.bean(FiledReports.class);
        List<Place> places = new ArrayList<>();
        for (int number = 0; number < people; number++) {
            SignedInPerson person = cast.person(units.get(number), Role.REPORTER);
            MeasuredApplication.Session session = application.signIn(person);
            for (SentDirectives.Sent terms : sent) {
                UUID report = reports.begin(terms.assignments().get(number), person);
                Matcher field = FIELD.matcher(session.page("/reports/" + report));
                while (field.find()) {
                    if (Declared.FIELDS.contains(field.group(1))) {
                        continue;
                    }
                    places.add(new Place(session, report, field.group(1), field.group(2)));
                }
            }
        }
        return places;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
