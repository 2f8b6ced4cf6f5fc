import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Measures a running Kịp Hạn with its sample data: pages for one user, requests a second on the report page, the weight of a first
 * visit, resident memory.
 *
 * <p>Run with {@code java src/bench/Speed.java [address [pid]]} on the machine of the application; needs no build. It reads pages only.
 */
public class Speed {

    private static final int WARM_UP = 300;
    private static final int ONE_USER = 300;
    private static final int CONNECTIONS = 16;
    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final Duration LOAD = Duration.ofSeconds(20);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ENTRY = Pattern.compile("id=\"entry-");
    private static final Pattern OWN_FILE = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg))\"");

    private final String address;

    Speed(String address) {
        this.address = address;
    }

    public static void main(String[] arguments) throws Exception {
        Speed speed = new Speed(arguments.length > 0 ? arguments[0] : "http://localhost:8080");
        System.out.printf(Locale.ROOT, "first visit: %.0f kB over the wire%n", speed.firstVisit() / 1000.0);

        HttpClient reporter = speed.signIn("reporter.press");
        HttpClient director = speed.signIn("director");
        String report = speed.reportWithMostEntries(reporter);
        speed.oneUser("what I owe", reporter, "/assignments");
        speed.oneUser("report, " + speed.entries(reporter, report) + " entries", reporter, report);
        speed.oneUser("director's page", director, speed.follow(director, "/dashboard"));
        System.out.printf(
                Locale.ROOT,
                "report page, %d connections: %.0f requests/s%n",
                CONNECTIONS,
                speed.load(reporter, report));
        if (arguments.length > 1) {
            System.out.printf("resident memory of process %s: %s%n", arguments[1], resident(arguments[1]));
        }
    }

    /** The bytes of the sign-in page and of everything it names, compressed as a browser asks for them. */
    private long firstVisit() throws IOException, InterruptedException {
        HttpClient stranger = client();
        String page = get(stranger, "/login").body();
        long bytes = compressed(stranger, "/login");
        Set<String> files = new LinkedHashSet<>();
        Matcher file = OWN_FILE.matcher(page);
        while (file.find()) {
            files.add(file.group(1));
        }
        for (String path : files) {
            bytes += compressed(stranger, path);
        }
        return bytes;
    }

    private long compressed(HttpClient client, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept-Encoding", "gzip")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
    }

    private HttpClient signIn(String username) throws IOException, InterruptedException {
        HttpClient client = client();
        Matcher token = TOKEN.matcher(get(client, "/login").body());
        if (!token.find()) {
            throw new IllegalStateException("no sign-in page at " + address);
        }
        String form = "username=" + username + "&password=kip-han-demo&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpRequest post = HttpRequest.newBuilder(URI.create(address + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        String next = client.send(post, HttpResponse.BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElse("");
        if (next.contains("error")) {
            throw new IllegalStateException(username + " cannot sign in: is the profile demo on?");
        }
        return client;
    }

    private String reportWithMostEntries(HttpClient reporter) throws IOException, InterruptedException {
        String best = "";
        int most = -1;
        Matcher assignment = Pattern.compile("/assignments/[0-9a-f-]{36}").matcher(get(reporter, "/assignments").body());
        Set<String> tried = new LinkedHashSet<>();
        while (assignment.find()) {
            if (tried.add(assignment.group())) {
                String report = follow(reporter, assignment.group() + "/report");
                int entries = entries(reporter, report);
                if (report.startsWith("/reports/") && entries > most) {
                    most = entries;
                    best = report;
                }
            }
        }
        return best;
    }

    private int entries(HttpClient client, String page) throws IOException, InterruptedException {
        return (int) ENTRY.matcher(get(client, page).body()).results().count();
    }

    /** Where a page leads to, or itself. */
    private String follow(HttpClient client, String path) throws IOException, InterruptedException {
        return get(client, path).headers().firstValue("Location").map(next -> next.replace(address, "")).orElse(path);
    }

    private void oneUser(String name, HttpClient client, String path) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            get(client, path);
        }
        long[] nanos = new long[ONE_USER];
        for (int i = 0; i < ONE_USER; i++) {
            long start = System.nanoTime();
            check(get(client, path));
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.1f ms, p95 %.1f ms, slowest %.1f ms%n",
                name,
                nanos[ONE_USER / 2] / 1e6,
                nanos[ONE_USER * 95 / 100] / 1e6,
                nanos[ONE_USER - 1] / 1e6);
    }

    /**
     * Requests a second from all connections at once, once the compiler of the server has settled: rounds are run until one is hardly
     * faster than the one before. The connections are plain sockets, so that the load takes little of the machine that it measures.
     */
    private double load(HttpClient client, String path) throws Exception {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: " + URI.create(address).getAuthority() + "\r\nCookie: " + cookies(client)
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        double before = 0;
        double now = round(request, SETTLING);
        for (int rounds = 1; now > before * 1.03 && rounds < 10; rounds++) {
            System.out.printf(Locale.ROOT, "  warming up: %.0f requests/s%n", now);
            before = now;
            now = round(request, SETTLING);
        }
        return round(request, LOAD);
    }

    private double round(byte[] request, Duration length) throws Exception {
        AtomicInteger answered = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + length.toNanos();
        var threads = Executors.newFixedThreadPool(CONNECTIONS);
        List<Future<?>> users = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            users.add(threads.submit(() -> {
                try (Connection connection = new Connection(URI.create(address))) {
                    while (System.nanoTime() < end) {
                        connection.ask(request);
                        answered.incrementAndGet();
                    }
                }
                return null;
            }));
        }
        for (Future<?> user : users) {
            user.get();
        }
        threads.shutdown();
        return answered.get() / ((System.nanoTime() - start) / 1e9);
    }

    private static String cookies(HttpClient client) {
        return ((CookieManager) client.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
    }

    /** A connection: sends the same request again and again, reads each answer to its end, and connects anew when the server closes. */
    private static final class Connection implements AutoCloseable {

        private final URI server;
        private final byte[] buffer = new byte[1 << 16];
        private Socket socket;
        private InputStream in;

        Connection(URI server) throws IOException {
            this.server = server;
            connect();
        }

        private void connect() throws IOException {
            socket = new Socket(server.getHost(), server.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }

        void ask(byte[] request) throws IOException {
            socket.getOutputStream().write(request);
            String status = line();
            if (!status.startsWith("HTTP/1.1 200")) {
                throw new IllegalStateException("answer " + status);
            }
            boolean chunked = false;
            boolean last = false;
            int length = 0;
            for (String header = line().toLowerCase(Locale.ROOT); !header.isEmpty(); header = line().toLowerCase(Locale.ROOT)) {
                chunked |= header.equals("transfer-encoding: chunked");
                last |= header.equals("connection: close");
                length = header.startsWith("content-length:") ? Integer.parseInt(header.substring(15).strip()) : length;
            }
            in.skipNBytes(chunked ? 0 : length);
            if (chunked) {
                skipChunks();
            }
            if (last) {
                close();
                connect();
            }
        }

        private void skipChunks() throws IOException {
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                in.skipNBytes(size);
                line();
            }
            line();
        }

        private String line() throws IOException {
            int length = 0;
            for (int read = in.read(); read != '\n'; read = in.read()) {
                if (read < 0) {
                    throw new IOException("the server closed the connection");
                }
                if (read != '\r') {
                    buffer[length++] = (byte) read;
                }
            }
            return new String(buffer, 0, length, StandardCharsets.US_ASCII);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static void check(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("answer " + answer.statusCode());
        }
    }

    private static String resident(String pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("unknown");
    }

    private HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
    }

    private HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
