package vn.kiphan.lettertext;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vn.kiphan.lettertext.UnreadableLetter.Reason;

/**
 * The parts of a zip container that are wanted. Everything in it is counted while it is unpacked, whatever its headers claim, and the
 * whole is refused when it is made to exhaust whoever opens it.
 */
final class ZipParts {

    private static final int MOST_ENTRIES = 1000;
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    private static final int MOST_KEPT = 32 * 1024 * 1024;
    private static final int HIGHEST_RATIO = 100;
    private static final int RATIO_COUNTS_FROM = 1024 * 1024;

    private final Map<String, byte[]> parts = new HashMap<>();
    private long unpacked;

    private ZipParts() {}

    static ZipParts of(byte[] content, Predicate<String> wanted) {
        ZipParts zip = new ZipParts();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content))) {
            zip.readAll(in, content.length, wanted);
        } catch (ZipException broken) {
            String why = String.valueOf(broken.getMessage());
            throw new UnreadableLetter(why.contains("encrypted") ? Reason.ENCRYPTED : Reason.DAMAGED, broken);
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableLetter(Reason.DAMAGED, broken);
        }
        return zip;
    }

    byte @Nullable [] part(String name) {
        return parts.get(name);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    private void readAll(ZipInputStream in, int packed, Predicate<String> wanted) throws IOException {
        Set<String> names = new HashSet<>();
        byte[] buffer = new byte[64 * 1024];
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (!names.add(entry.getName()) || names.size() > MOST_ENTRIES) {
                throw new UnreadableLetter(Reason.ARCHIVE_BOMB);
            }
            ByteArrayOutputStream kept = wanted.test(entry.getName()) ? new ByteArrayOutputStream() : null;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count(read, packed);
                if (kept != null) {
                    if (kept.size() + read > MOST_KEPT) {
                        throw new UnreadableLetter(Reason.TOO_LARGE);
                    }
                    kept.write(buffer, 0, read);
                }
            }
            if (kept != null) {
                parts.put(entry.getName(), kept.toByteArray());
            }
        }
        if (names.isEmpty()) {
            throw new UnreadableLetter(Reason.DAMAGED);
        }
    }

    private void count(int read, int packed) {
        unpacked += read;
        boolean swollen = unpacked > RATIO_COUNTS_FROM && unpacked > (long) packed * HIGHEST_RATIO;
        if (swollen || unpacked > MOST_UNPACKED) {
            throw new UnreadableLetter(Reason.ARCHIVE_BOMB);
        }
    }
}
