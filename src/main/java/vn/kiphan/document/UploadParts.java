package vn.kiphan.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    private final FileFolder folder;

    UploadParts(FileFolder folder) {
        this.folder = folder;
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
        if (here == 0 && folder.parts(owner) >= MOST_AT_ONCE) {
            throw new FileRefused(Reason.TOO_MANY_AT_ONCE, "more than " + MOST_AT_ONCE);
        }
        try (FileChannel channel =
                FileChannel.open(folder.part(owner, key), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            write(part, channel, offset);
        } catch (FileRefused refused) {
            discard(owner, key);
            throw refused;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return received(owner, key);
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
