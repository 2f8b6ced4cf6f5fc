package vn.kiphan.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.kiphan.document.FileRefused.Reason;

/**
 * Files that arrive in parts, one request each, so that a cut line costs the last part at most. They lie among what is incoming under
 * the key that the sender made, apart for each owner; what is never completed is swept away a day after its last part.
 *
 * <p>Whoever calls has made sure that the person may act for the owner. Nothing is checked here but the size: that happens when the file is
 * stored.
 */
@Component
public class UploadParts {

    /** How many files of an owner may be under way at once. */
    static final int MOST_AT_ONCE = 20;

    private static final int LARGEST_PART = 4 << 20;

    /** A part comes within minutes, also from a telephone that looks for its line. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private final FileFolder folder;
    private final Clock clock;

    UploadParts(FileFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** How many bytes of the file are here; 0 when none came yet. */
    public long received(UUID owner, UUID key) {
        Path file = folder.part(owner, key);
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes the bytes from that place on; what is here already is written over by the same. A part that is cut is kept as far as it came.
     *
     * @return how many bytes of the file are here now; less than {@code offset} when a part before this one is missing
     * @throws FileRefused when the file becomes too large, or too many are under way; nothing of it is kept then
     */
    public long append(UUID owner, UUID key, long offset, InputStream part) {
        long here = received(owner, key);
        if (offset < 0 || offset > here) {
            return here;
        }
        if (here == 0) {
            expectRoom(owner);
        }
        try (FileChannel channel =
                FileChannel.open(folder.part(owner, key), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            write(part, channel, offset);
        } catch (FileRefused refused) {
            discard(owner, key);
            throw refused;
        } catch (IOException e) {
            try {
                folder.refuseWhenFull(e);
            } catch (FileRefused full) {
                discard(owner, key); // what no sender will go on with would take the room of what may still come
                throw full;
            }
            throw new UncheckedIOException(e);
        }
        return received(owner, key);
    }

    /** Of a line that was cut again and again nobody knows the keys any more: what has lain longest makes room. */
    private void expectRoom(UUID owner) {
        List<Path> underWay = folder.parts(owner);
        if (underWay.size() < MOST_AT_ONCE) {
            return;
        }
        Path oldest = underWay.getFirst();
        if (folder.lastWritten(oldest).isAfter(clock.instant().minus(ABANDONED))) {
            throw new FileRefused(Reason.TOO_MANY_AT_ONCE, "more than " + MOST_AT_ONCE);
        }
        folder.forget(oldest);
    }

    private static void write(InputStream part, FileChannel channel, long offset) throws IOException {
        byte[] buffer = new byte[1 << 15];
        long at = offset;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            if (at + read > FileFolder.LARGEST || at + read - offset > LARGEST_PART) {
                throw new FileRefused(Reason.TOO_LARGE, "more than " + FileFolder.LARGEST + " bytes");
            }
            ByteBuffer left = ByteBuffer.wrap(buffer, 0, read);
            while (left.hasRemaining()) {
                at += channel.write(left, at);
            }
        }
    }

    /** The whole file, to be stored. @throws FileRefused when nothing of it is here */
    public InputStream open(UUID owner, UUID key) {
        if (received(owner, key) == 0) {
            throw new FileRefused(Reason.EMPTY, "no part came");
        }
        try {
            return Files.newInputStream(folder.part(owner, key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets the file: it was stored, or refused, or the sender thought better of it. */
    public void discard(UUID owner, UUID key) {
        try {
            Files.deleteIfExists(folder.part(owner, key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
