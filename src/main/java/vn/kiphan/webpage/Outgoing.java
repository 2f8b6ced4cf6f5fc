package vn.kiphan.webpage;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpComponentsHttpClientBuilder;
import org.springframework.boot.http.client.HttpCookieHandling;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * The one client that leaves the house. It asks the filter about the very address that it then connects to, so that no name can point
 * to one address when it is checked and to another when it is used; it keeps no cookies, follows no redirect by itself, uses every
 * connection once and stops at a number of bytes and at an hour, however the other side behaves.
 */
final class Outgoing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Outgoing.class);

    static final int MOST_BYTES = 1 << 20;
    private static final String NAME = "KipHan/1.0 (reads pages that press offices report to their department)";

    private final CloseableHttpClient client;

    /** @param building what a test changes; the application changes nothing */
    Outgoing(InetAddressFilter allowed, Duration patience, UnaryOperator<HttpComponentsHttpClientBuilder> building) {
        HttpClientSettings settings = HttpClientSettings.defaults()
                .withInetAddressFilter(allowed)
                .withRedirects(HttpRedirects.DONT_FOLLOW)
                .withCookieHandling(HttpCookieHandling.DISABLE)
                .withTimeouts(patience, patience);
        this.client = building.apply(new HttpComponentsHttpClientBuilder())
                .withCustomizer(builder -> builder
                        // a proxy would resolve the name by itself, behind the filter's back
                        .setRoutePlanner(new DefaultRoutePlanner(null))
                        .setConnectionReuseStrategy((request, response, context) -> false)
                        .setUserAgent(NAME)
                        .disableContentCompression()
                        .disableAutomaticRetries()
                        .disableAuthCaching()
                        .disableCookieManagement())
                .build(settings);
    }

    /** One request and its answer, redirect or not. */
    Answer get(URI address, Wanted wanted, Deadline deadline) throws NotReached {
        HttpGet request = new HttpGet(address);
        request.setHeader("Accept", wanted.accept());
        request.setHeader("Accept-Encoding", "gzip");
        if (!wanted.etag().isEmpty()) {
            request.setHeader("If-None-Match", wanted.etag());
        }
        if (!wanted.lastModified().isEmpty()) {
            request.setHeader("If-Modified-Since", wanted.lastModified());
        }
        Thread alarm = deadline.then(request::cancel);
        try {
            return answer(address, wanted, request);
        } catch (FilteredHostException inside) {
            throw new NotReached(Trouble.ADDRESS, inside);
        } catch (IOException | RuntimeException e) {
            throw new NotReached(deadline.passed() ? Trouble.SLOW : trouble(e), e);
        } finally {
            alarm.interrupt();
        }
    }

    private Answer answer(URI address, Wanted wanted, HttpGet request) throws IOException, NotReached {
        ClassicHttpResponse response = client.executeOpen(null, request, null);
        try {
            return read(address, wanted, response);
        } finally {
            // closing alone would read the rest of the answer
            request.cancel();
            closeQuietly(response);
        }
    }

    private static void closeQuietly(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException ended) {
            LOG.trace("An answer was left before its end", ended);
        }
    }

    private static Answer read(URI address, Wanted wanted, ClassicHttpResponse response)
            throws IOException, NotReached {
        HttpEntity entity = response.getEntity();
        ContentType type = entity == null ? null : ContentType.parseLenient(entity.getContentType());
        String media =
                type == null ? "" : Objects.toString(type.getMimeType(), "").toLowerCase(Locale.ROOT);
        Charset letters = type == null ? null : charset(type);
        boolean good = response.getCode() == 200;
        if (good && !wanted.takes(media)) {
            throw new NotReached(Trouble.TYPE, media);
        }
        Body body = good && entity != null
                ? body(entity, header(response, "Content-Encoding"))
                : new Body(new byte[0], false);
        return new Answer(
                address,
                response.getCode(),
                media,
                letters == null ? "" : letters.name(),
                body.bytes,
                body.cut,
                header(response, "ETag"),
                header(response, "Last-Modified"),
                header(response, "Location"));
    }

    /** Letters that this machine does not know are as good as none. */
    private static @Nullable Charset charset(ContentType type) {
        try {
            return type.getCharset();
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private record Body(byte[] bytes, boolean cut) {}

    private static Body body(HttpEntity entity, String encoding) throws IOException, NotReached {
        boolean packed = encoding.equalsIgnoreCase("gzip") || encoding.equalsIgnoreCase("x-gzip");
        if (!packed && !encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
            throw new NotReached(Trouble.UNREADABLE, "encoded as " + encoding);
        }
        InputStream plain = new BoundedStream(entity.getContent(), MOST_BYTES + 1L);
        InputStream in = packed ? new GZIPInputStream(plain) : plain;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 13];
        try {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                int room = MOST_BYTES - bytes.size();
                bytes.write(piece, 0, Math.min(read, room));
                if (read > room) {
                    return new Body(bytes.toByteArray(), true);
                }
            }
        } catch (EOFException end) {
            return new Body(bytes.toByteArray(), true);
        }
        return new Body(bytes.toByteArray(), false);
    }

    private static Trouble trouble(Exception e) {
        return switch (e) {
            case UnknownHostException unknown -> Trouble.NO_HOST;
            case SSLException secured -> Trouble.CERTIFICATE;
            case ZipException broken -> Trouble.UNREADABLE;
            default -> Trouble.NO_CONNECTION;
        };
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        String value = header == null ? null : header.getValue();
        return value == null || value.length() > 2_000 ? "" : value.strip();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
