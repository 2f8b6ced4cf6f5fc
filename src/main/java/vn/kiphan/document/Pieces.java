package vn.kiphan.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import vn.kiphan.document.FileRefused.Reason;

/** What remains of a file when parts of it are left out or replaced, without holding it in memory. */
final class Pieces {

    /** More parts than any camera or program makes; each is held in memory until the file has been written. */
    private static final int MOST = 10_000;

    private final ByteBuffer content;
    private final List<ByteBuffer> pieces = new ArrayList<>();
    private int from;
    private int to;
    private boolean changed;

    Pieces(ByteBuffer content) {
        this.content = content;
    }

    void keep(int start, int end) {
        if (start == to) {
            to = end;
            return;
        }
        flush();
        changed = true;
        from = start;
        to = end;
    }

    /** Puts these bytes where {@code start} to {@code end} were. */
    void replace(int start, int end, byte[] bytes) {
        if (content.slice(start, end - start).equals(ByteBuffer.wrap(bytes))) {
            keep(start, end);
            return;
        }
        flush();
        changed = true;
        add(ByteBuffer.wrap(bytes));
        from = end;
        to = end;
    }

    /** Whether anything was left out or replaced. */
    boolean changed() {
        return changed || to != content.limit();
    }

    long size() {
        flush();
        return pieces.stream().mapToLong(ByteBuffer::limit).sum();
    }

    void writeTo(FileChannel channel) throws IOException {
        flush();
        for (ByteBuffer piece : pieces) {
            ByteBuffer left = piece.duplicate();
            while (left.hasRemaining()) {
                channel.write(left);
            }
        }
    }

    private void flush() {
        if (to > from) {
            add(content.slice(from, to - from));
        }
        from = to;
    }

    private void add(ByteBuffer piece) {
        if (pieces.size() >= MOST) {
            throw new FileRefused(Reason.DAMAGED, "more than " + MOST + " parts");
        }
        pieces.add(piece);
    }
}
