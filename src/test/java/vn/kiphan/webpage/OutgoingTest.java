package vn.kiphan.webpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.http.client.InetAddressFilter;

class OutgoingTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final LocalSite site = new LocalSite();
    private final Outgoing strict = new WebpageConfiguration().outgoing();
    private final Outgoing local = new Outgoing(InetAddressFilter.all(), LONG, LocalSite::namesAreLocal);

    @AfterEach
    void close() throws IOException {
        site.close();
        strict.close();
        local.close();
    }

    private Answer get(String path) throws NotReached {
        return local.get(URI.create(site.address(path)), Wanted.PAGE, new Deadline(LONG));
    }

    private static void refused(Trouble trouble, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(NotReached.class)
                .isThrownBy(call)
                .satisfies(failed -> assertThat(failed.trouble()).isEqualTo(trouble));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "localhost",
                "2130706433",
                "017700000001",
                "0x7f000001",
                "127.1",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[64:ff9b::7f00:1]",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.169.254",
                "[fd00:ec2::254]",
                "[fe80::1]",
                "198.18.0.1",
                "192.0.2.1",
                "224.0.0.1",
                "255.255.255.255"
            })
    void addresses_inside_are_not_connected_to(String host) {
        site.html("/", "secret");
        assertThatExceptionOfType(NotReached.class)
                .isThrownBy(() -> strict.get(
                        URI.create("http://" + host + ":" + site.port() + "/"), Wanted.PAGE, new Deadline(LONG)))
                .satisfies(failed -> assertThat(failed.trouble()).isIn(Trouble.ADDRESS, Trouble.NO_HOST));
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void a_name_outside_that_leads_inside_is_not_connected_to() throws IOException {
        site.html("/", "secret");
        try (Outgoing renamed = new Outgoing(InetAddressFilter.externalAddresses(), LONG, LocalSite::namesAreLocal)) {
            refused(Trouble.ADDRESS, () -> renamed.get(URI.create(site.address("/")), Wanted.PAGE, new Deadline(LONG)));
        }
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void a_request_says_who_asks_and_carries_no_cookie() throws NotReached {
        site.page("/", exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "visitor=1");
            LocalSite.send(exchange, 200, "text/html", "x");
        });
        get("/");
        get("/");
        var headers = site.last().getRequestHeaders();
        assertThat(headers.getFirst("User-Agent")).startsWith("KipHan/1.0");
        assertThat(headers).doesNotContainKeys("Cookie", "Authorization", "Referer");
    }

    @Test
    void a_long_answer_is_cut_at_a_megabyte() throws NotReached {
        site.page("/", exchange -> LocalSite.send(exchange, 200, "text/html", new byte[5_000_000]));
        Answer answer = get("/");
        assertThat(answer.cut()).isTrue();
        assertThat(answer.body()).hasSize(Outgoing.MOST_BYTES);
    }

    @Test
    void a_packed_answer_is_cut_at_a_megabyte_of_what_it_unpacks_to() throws NotReached {
        site.page("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            LocalSite.send(exchange, 200, "text/html", packed(new byte[200_000_000]));
        });
        Answer answer = get("/");
        assertThat(answer.cut()).isTrue();
        assertThat(answer.body()).hasSize(Outgoing.MOST_BYTES);
    }

    @Test
    void a_packed_answer_is_unpacked() throws NotReached {
        site.page("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            LocalSite.send(exchange, 200, "text/html", packed("<title>Tin</title>".getBytes()));
        });
        assertThat(get("/").body()).isEqualTo("<title>Tin</title>".getBytes());
        assertThat(get("/").cut()).isFalse();
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    @Test
    void what_is_not_packed_as_asked_is_not_read() {
        site.page("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "br");
            LocalSite.send(exchange, 200, "text/html", "x");
        });
        refused(Trouble.UNREADABLE, () -> get("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "image/svg+xml", "application/json", "text/plain", "nonsense"})
    void only_pages_are_read(String type) {
        site.page("/", exchange -> LocalSite.send(exchange, 200, type, "x"));
        refused(Trouble.TYPE, () -> get("/"));
    }

    @Test
    void an_answer_that_trickles_is_given_up_in_time() {
        site.page("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 1_000; i++) {
                exchange.getResponseBody().write("<p>x</p>".getBytes());
                exchange.getResponseBody().flush();
                java.util.concurrent.locks.LockSupport.parkNanos(
                        Duration.ofMillis(100).toNanos());
            }
        });
        long begin = System.nanoTime();
        refused(
                Trouble.SLOW,
                () -> local.get(URI.create(site.address("/")), Wanted.PAGE, new Deadline(Duration.ofMillis(600))));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void a_host_without_an_address_and_a_port_where_nobody_listens_are_told_apart() throws IOException {
        refused(
                Trouble.NO_HOST,
                () -> local.get(URI.create("http://khong-co.invalid/"), Wanted.PAGE, new Deadline(LONG)));
        int port = site.port();
        site.close();
        refused(
                Trouble.NO_CONNECTION,
                () -> local.get(URI.create("http://a.bao-thu.vn:" + port + "/"), Wanted.PAGE, new Deadline(LONG)));
    }

    @Test
    void the_client_of_the_application_knows_no_way_inside() throws IOException {
        // the very object that the application makes, without any of the test's changes
        try (Outgoing own = new Outgoing(InetAddressFilter.externalAddresses(), LONG, UnaryOperator.identity())) {
            refused(
                    Trouble.ADDRESS,
                    () -> own.get(
                            URI.create("http://localhost:" + site.port() + "/"), Wanted.PAGE, new Deadline(LONG)));
        }
    }
}
