package vn.kiphan.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/** What remains of a file when parts of it are left out or replaced, without holding it in memory. */
final class Pieces {

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
        pieces.add(ByteBuffer.wrap(bytes));
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
            pieces.add(content.slice(from, to - from));
        }
        from = to;
    }
}
