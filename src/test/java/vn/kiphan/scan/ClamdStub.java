package vn.kiphan.scan;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A small clamd: reads INSTREAM strictly and answers as it was told to. */
final class ClamdStub implements AutoCloseable {

    /** The harmless text that every scanner calls a virus; in two halves, so that this file is none. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    enum Mood {
        HONEST,
        SILENT,
        CUT,
        CONFUSED,
        DRIPPING,
        /** Takes the connection and reads nothing of the file. */
        DEAF
    }

    private final ServerSocket server;
    private final List<byte[]> seen = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;
    private volatile Mood mood = Mood.HONEST;

    ClamdStub() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        thread = Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    void mood(Mood now) {
        mood = now;
    }

    List<byte[]> seen() {
        return seen;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                answer(socket);
            } catch (IOException e) {
                // the other side went away, or the stub was closed
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] command = new byte[10];
        in.readFully(command);
        if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            say(socket, "UNKNOWN COMMAND\0");
            return;
        }
        if (mood == Mood.DEAF) {
            while (!server.isClosed() && !left(socket)) {
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
            }
            return;
        }
        var content = new java.io.ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        seen.add(content.toByteArray());
        boolean eicar = content.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
        switch (mood) {
            case HONEST -> say(socket, eicar ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0");
            case CONFUSED -> say(socket, "INSTREAM size limit exceeded. ERROR\0");
            case CUT -> say(socket, "stream: O");
            case DEAF -> throw new IllegalStateException();
            case SILENT -> in.read(); // until the asker gives up
            case DRIPPING -> drip(socket);
        }
    }

    /** Whether the other side has gone: what it sent is still there, so only a word to it tells. */
    private static boolean left(Socket socket) {
        try {
            say(socket, " ");
            return false;
        } catch (IOException gone) {
            return true;
        }
    }

    /** A byte now and then, and never an end. */
    private static void drip(Socket socket) throws IOException {
        for (int i = 0; i < 100; i++) {
            say(socket, "s");
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
    }

    private static void say(Socket socket, String answer) throws IOException {
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            server.close();
            thread.join(10_000); // until it has stopped accepting, a connection may still come through
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
