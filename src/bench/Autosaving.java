import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how many fields a second a running Kịp Hạn saves while people type: the reports that the sample's press office may
 * change, their parts saved over and over, each over the version before, as the page's script does.
 *
 * <p>Run with {@code java src/bench/Autosaving.java [address [saves a second]]} on the machine of the application with its sample data.
 * It writes into those reports. Without a rate as fast as the answers come; with one, at that rate, and p95 counts from when a save was due.
 */
public class Autosaving {

    private static final int SECONDS = 20;
    private static final int SETTLING = 10;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("id=\"([A-Za-z][A-Za-z0-9-]*)\"[^>]*data-seen=\"(\\d+)\"");
    private static final Pattern SEEN = Pattern.compile("\"seen\":\"(\\d+)\"");

    private final URI address;

    Autosaving(URI address) {
        this.address = address;
    }

    public static void main(String[] arguments) throws Exception {
        URI address = URI.create(arguments.length > 0 ? arguments[0] : "http://localhost:8080");
        double rate = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 0;
        new Autosaving(address).measure(rate);
    }

    private record Answer(int status, String location, String body) {}

    /** One connection with its cookies, kept open: what one browser has. */
    private final class Connection implements AutoCloseable {

        private InputStream in;
        private OutputStream out;
        private final Map<String, String> cookies = new HashMap<>();

        Connection() throws IOException {
            open();
        }

        private void open() throws IOException {
            Socket socket = new Socket(address.getHost(), address.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 65536);
            out = socket.getOutputStream();
        }

        Answer get(String path) throws IOException {
            return send("GET " + path, "text/html", "");
        }

        Answer post(String path, String accept, String form) throws IOException {
            return send("POST " + path, accept, form);
        }

        /** A connection that the server has let go, because it was idle or old, is opened again. */
        private Answer send(String line, String accept, String form) throws IOException {
            try {
                return sendOnce(line, accept, form);
            } catch (IOException e) {
                open();
                return sendOnce(line, accept, form);
            }
        }

        private Answer sendOnce(String line, String accept, String form) throws IOException {
            byte[] body = form.getBytes(StandardCharsets.UTF_8);
            StringBuilder head = new StringBuilder(line + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAccept: " + accept + "\r\n");
            if (!cookies.isEmpty()) {
                List<String> pairs = new ArrayList<>();
                cookies.forEach((name, value) -> pairs.add(name + "=" + value));
                head.append("Cookie: ").append(String.join("; ", pairs)).append("\r\n");
            }
            if (line.startsWith("POST")) {
                head.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ").append(body.length).append("\r\n");
            }
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            out.write(body);
            out.flush();
            return read();
        }

        private Answer read() throws IOException {
            int status = Integer.parseInt(line().split(" ")[1]);
            String location = "";
            int length = 0;
            boolean chunked = false;
            for (String line = line(); !line.isEmpty(); line = line()) {
                String name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
                String value = line.substring(line.indexOf(':') + 1).strip();
                switch (name) {
                    case "content-length" -> length = Integer.parseInt(value);
                    case "transfer-encoding" -> chunked = true;
                    case "location" -> location = value.replace(address.toString(), "");
                    case "set-cookie" -> {
                        String[] pair = value.split(";")[0].split("=", 2);
                        cookies.put(pair[0], pair[1]);
                    }
                    default -> {}
                }
            }
            StringBuilder body = new StringBuilder();
            if (chunked) {
                for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                    body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
                    line();
                }
                line();
            } else {
                body.append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
            }
            return new Answer(status, location, body.toString());
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

        void signIn() throws IOException {
            String token = token(get("/login").body());
            Answer in = post("/login", "text/html", "username=reporter.press&password=kip-han-demo&_csrf=" + encoded(token));
            if (in.location().contains("error")) {
                throw new IllegalStateException("the sample's reporter cannot sign in: is the profile demo on?");
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private void measure(double rate) throws Exception {
        List<Callable<long[]>> writers = new ArrayList<>();
        long begin = System.nanoTime() + 3_000_000_000L;
        record Place(String report, String field, String seen) {}
        List<Place> places = new ArrayList<>();
        try (Connection scout = new Connection()) {
            scout.signIn();
            for (String report : reports(scout)) {
                Matcher field = FIELD.matcher(scout.get(report).body());
                while (field.find()) {
                    places.add(new Place(report, field.group(1), field.group(2)));
                }
            }
        }
        if (places.isEmpty()) {
            throw new IllegalStateException("no report that the press office may change");
        }
        System.out.println(places.size() + " fields, a writer each: nobody clashes with themselves");
        for (Place place : places) {
            writers.add(() -> write(place.report(), place.field(), place.seen(), begin, rate / places.size()));
        }
        List<Long> nanos = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(writers.size());
        for (Future<long[]> each : threads.invokeAll(writers)) {
            Arrays.stream(each.get()).forEach(nanos::add);
        }
        threads.shutdown();
        nanos.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%.0f saves/s, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms%n",
                nanos.size() / (double) SECONDS,
                at(nanos, 0.50),
                at(nanos, 0.95),
                at(nanos, 0.99));
    }

    private long[] write(String report, String field, String seen, long begin, double rate) throws Exception {
        List<Long> taken = new ArrayList<>();
        try (Connection writer = new Connection()) {
            writer.signIn();
            String token = encoded(token(writer.get(report).body()));
            long counted = begin + SETTLING * 1_000_000_000L;
            long end = counted + SECONDS * 1_000_000_000L;
            for (int number = 0; ; number++) {
                long due = rate > 0 ? begin + (long) (number * 1_000_000_000L / rate) : System.nanoTime();
                while (System.nanoTime() < due) {
                    Thread.sleep(0, 200_000);
                }
                if (due > end) {
                    return taken.stream().mapToLong(Long::longValue).toArray();
                }
                String text = "Đã đăng, phát " + number + " tin, bài; phối hợp các địa phương tuyên truyền. ".repeat(5);
                Answer answer = writer.post(
                        report + "/fields/" + field,
                        "application/json",
                        "text=" + encoded(text) + "&seen=" + seen + "&_csrf=" + token);
                Matcher next = SEEN.matcher(answer.body());
                if (answer.status() != 200 || !next.find()) {
                    throw new IllegalStateException(field + ": " + answer);
                }
                seen = next.group(1);
                if (due >= counted) {
                    taken.add(System.nanoTime() - due);
                }
            }
        }
    }

    private static Set<String> reports(Connection reporter) throws IOException {
        Set<String> reports = new LinkedHashSet<>();
        Matcher assignment = Pattern.compile("/assignments/[0-9a-f-]{36}").matcher(reporter.get("/assignments").body());
        while (assignment.find()) {
            String report = reporter.get(assignment.group() + "/report").location();
            if (report.startsWith("/reports/") && reports.add(report)) {
                String page = reporter.get(report).body();
                if (!page.contains("data-save-fields")) {
                    reports.remove(report);
                } else {
                    System.out.println(
                            Pattern.compile("id=\"entry-").matcher(page).results().count() + " entries in " + report);
                }
            }
        }
        return reports;
    }

    private static double at(List<Long> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size())) / 1e6;
    }

    private static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("no form on the page");
        }
        return token.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
