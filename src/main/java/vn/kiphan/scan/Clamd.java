package vn.kiphan.scan;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks ClamAV's daemon about a file by its command INSTREAM (clamd(8)): pieces with their length before them, an empty one at the end, and
 * one line in answer. Whatever is not a plain yes or no is no answer.
 */
final class Clamd {

    private static final Pattern FOUND = Pattern.compile("stream: (\\S.*) FOUND");
    private static final String OK = "stream: OK";
    private static final int LONGEST_ANSWER = 4096;
    private static final int CONNECT_MILLIS = 5_000;

    private final String host;
    private final int port;
    private final Duration timeout;

    Clamd(String host, int port, Duration timeout) {
        this.host = host;
        this.port = port;
        this.timeout = timeout;
    }

    /** @throws IOException when the scanner did not say clearly what it thinks */
    Verdict scan(InputStream content) throws IOException {
        long end = System.nanoTime() + timeout.toNanos();
        try (Socket socket = new Socket()) {
            // a write to somebody who does not read waits for ever: then the connection is closed under it
            Thread watch = Thread.ofVirtual().start(() -> closeAfter(timeout, socket));
            try {
                socket.connect(new InetSocketAddress(host, port), (int) Math.min(CONNECT_MILLIS, timeout.toMillis()));
                send(content, socket, end);
                return verdict(answer(socket, end));
            } finally {
                watch.interrupt();
            }
        }
    }

    private static void closeAfter(Duration time, Socket socket) {
        try {
            Thread.sleep(time);
            socket.close();
        } catch (InterruptedException inTime) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A scanner that takes no more of a file says why before it hangs up. */
    private static void send(InputStream content, Socket socket, long end) throws IOException {
        byte[] piece = new byte[1 << 15];
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            left(end);
            try {
                out.writeInt(read);
                out.write(piece, 0, read);
            } catch (IOException hungUp) {
                throw new IOException("no verdict: " + answer(socket, end), hungUp);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static Verdict verdict(String answer) throws IOException {
        if (answer.equals(OK)) {
            return Verdict.CLEAN;
        }
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            return new Verdict(found.group(1));
        }
        throw new IOException("no verdict: " + answer);
    }

    private static String answer(Socket socket, long end) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder answer = new StringBuilder();
        while (answer.length() < LONGEST_ANSWER) {
            socket.setSoTimeout((int) left(end));
            int read = in.read();
            if (read < 0) {
                throw new EOFException("the answer was cut: " + answer);
            }
            if (read == 0) {
                return answer.toString().strip();
            }
            answer.append((char) read);
        }
        throw new IOException("an endless answer");
    }

    private static long left(long end) throws SocketTimeoutException {
        long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw new SocketTimeoutException("the scanner takes too long");
        }
        return left;
    }
}
