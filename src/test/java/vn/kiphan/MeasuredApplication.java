package vn.kiphan;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.unit.Cast;

/** The application on a database of its own, for benchmarks that speak HTTP with it as a browser does. */
public final class MeasuredApplication implements AutoCloseable {

    private static final String PASSWORD = "do-toc-do-2026";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ConfigurableApplicationContext application;
    private final String address;

    private MeasuredApplication(ConfigurableApplicationContext application) {
        this.application = application;
        this.address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    public static MeasuredApplication start(String use) {
        TestDatabase database = TestDatabase.of(use);
        return new MeasuredApplication(SpringApplication.run(
                KipHan.class,
                "--spring.profiles.active=test",
                "--server.port=0",
                "--logging.level.root=warn",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password()));
    }

    public int port() {
        return URI.create(address).getPort();
    }

    public JdbcClient jdbc() {
        return application.getBean(JdbcClient.class);
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public Cast cast() {
        return bean(Cast.class);
    }

    public SentDirectives directives() {
        return new SentDirectives(jdbc(), bean(PlatformTransactionManager.class), application);
    }

    @Override
    public void close() {
        application.close();
    }

    /** The most that was in the heap since the last call, in MB. */
    public static long heapPeak() {
        long peak = 0;
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                peak += pool.getPeakUsage().getUsed();
                pool.resetPeakUsage();
            }
        }
        return peak >> 20;
    }

    /** The processor time that the application and this load have used, in seconds: it tells more than the clock on a busy machine. */
    public static double processor() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }

    public Session signIn(SignedInPerson person) throws IOException, InterruptedException {
        jdbc().sql("update account_person set password_hash = ? where id = ?")
                .params(
                        bean(PasswordEncoder.class).encode(PASSWORD),
                        person.id().value())
                .update();
        Session session = new Session();
        session.token = session.readToken("/login");
        session.post("/login", "username=" + person.getUsername() + "&password=" + PASSWORD);
        session.token = session.readToken("/assignments");
        return session;
    }

    /** Somebody signed in. */
    public final class Session {

        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        private String token = "";

        private Session() {}

        /** What guards the forms, ready to be sent. */
        public String token() {
            return token;
        }

        /** The cookies as a header has them. */
        public String cookies() {
            return cookies.getCookieStore().getCookies().stream()
                    .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
        }

        private String readToken(String path) throws IOException, InterruptedException {
            Matcher found = TOKEN.matcher(page(path));
            if (!found.find()) {
                throw new IllegalStateException("no form on " + path);
            }
            return URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
        }

        public String page(String path) throws IOException, InterruptedException {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + answer.statusCode());
            }
            return answer.body();
        }

        /** Sends a form, and says where it leads to. */
        public String post(String path, String form) throws IOException, InterruptedException {
            return leads(client.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token + "&" + form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString()));
        }

        /** Sends a file as the field "file", and says where it leads to. */
        public String upload(String path, String name, byte[] file) throws IOException, InterruptedException {
            String boundary = UUID.randomUUID().toString();
            byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8);
            byte[] foot = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
            return leads(client.send(
                    HttpRequest.newBuilder(URI.create(address + path + "?_csrf=" + token))
                            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                            .POST(HttpRequest.BodyPublishers.concat(
                                    HttpRequest.BodyPublishers.ofByteArray(head),
                                    HttpRequest.BodyPublishers.ofByteArray(file),
                                    HttpRequest.BodyPublishers.ofByteArray(foot)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString()));
        }

        private String leads(HttpResponse<String> answer) {
            if (answer.statusCode() != 302 && answer.statusCode() != 303) {
                throw new IllegalStateException(
                        answer.uri() + " answers " + answer.statusCode() + "\n" + answer.body());
            }
            return answer.headers().firstValue("Location").orElse("").replace(address, "");
        }
    }
}
