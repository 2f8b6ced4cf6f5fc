package vn.kiphan.webpage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.boot.http.client.HttpComponentsHttpClientBuilder;
import org.springframework.boot.http.client.InetAddressFilter;

/** A web server of the test's own on the loopback address, and a reader of pages that may reach just that. */
public final class LocalSite implements AutoCloseable {

    /** What a path answers. */
    @FunctionalInterface
    public interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final List<HttpExchange> requests = new CopyOnWriteArrayList<>();

    public LocalSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        page("/robots.txt", exchange -> send(exchange, 404, "text/plain", ""));
        server.start();
    }

    public void page(String path, Page page) {
        try {
            server.removeContext(path);
        } catch (IllegalArgumentException none) {
            // the first page at that path
        }
        server.createContext(path, exchange -> {
            requests.add(exchange);
            try (exchange) {
                page.answer(exchange);
            }
        });
    }

    public void html(String path, String html) {
        page(path, exchange -> send(exchange, 200, "text/html; charset=utf-8", html));
    }

    public static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    public static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    public static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The site has the name of one outside; only the reader of the test finds it here. */
    public String address(String path) {
        return "http://trang.bao-thu.vn:" + port() + path;
    }

    /** The paths that were asked for, but for robots.txt. */
    public List<String> asked() {
        return requests.stream()
                .map(exchange -> exchange.getRequestURI().toString())
                .filter(path -> !path.equals("/robots.txt"))
                .toList();
    }

    HttpExchange last() {
        return requests.getLast();
    }

    /** Visits that may reach this site besides the addresses outside. Nothing but a test can make such ones. */
    public Visits visits(OutgoingSwitch allowed, HostTurns turns, Clock clock, Duration patience) {
        Outgoing outgoing = new Outgoing(
                InetAddressFilter.externalAddresses().or("127.0.0.1/32"), patience, LocalSite::namesAreLocal);
        return new Visits(
                allowed, outgoing, new Robots(outgoing, clock, patience, port -> true), turns, patience, port -> true);
    }

    /** Names of the test lead to the loopback address, as a name of somebody else's could. */
    static HttpComponentsHttpClientBuilder namesAreLocal(HttpComponentsHttpClientBuilder building) {
        return building.withDnsResolver(new SystemDefaultDnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return host.endsWith(".bao-thu.vn")
                        ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                        : super.resolve(host);
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
