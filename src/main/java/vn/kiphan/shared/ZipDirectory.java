package vn.kiphan.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.kiphan.shared.ZipRefused.Reason;

/**
 * Reads the directory at the end of a zip container strictly (PKWARE APPNOTE 4.3): it must be complete and agree with the header before
 * each entry, and the entries must fill the file from its first byte to the directory.
 *
 * <p>Libraries differ in which of two contradicting places they believe; a file that contradicts itself is therefore refused.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_ZIP64 = 0x06064b50;
    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int END_ZIP64_LENGTH = 56;
    private static final int LOCATOR_ZIP64_LENGTH = 20;
    private static final int DIRECTORY_ENTRY_LENGTH = 46;
    private static final int LOCAL_HEADER_LENGTH = 30;
    private static final long IN_ZIP64 = 0xFFFFFFFFL;

    /** Sizes and checksum may follow an entry; anything longer could be a hidden entry. */
    private static final int DESCRIPTOR_LENGTH = 24;

    /** Encrypted, strongly encrypted, directory masked. */
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;

    private static final int SIZES_FOLLOW = 1 << 3;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer content;

    ZipDirectory(ByteBuffer content) {
        this.content = content;
    }

    List<ZipEntryPlace> read() throws ZipRefused {
        if (content.limit() < END_LENGTH || (content.getInt(0) != LOCAL_HEADER && content.getInt(0) != END)) {
            throw new ZipRefused(Reason.NOT_AN_ARCHIVE, "does not start like an archive");
        }
        try {
            return readEntries(findEnd());
        } catch (IndexOutOfBoundsException e) {
            throw new ZipRefused(Reason.DAMAGED, "a length points outside the file");
        }
    }

    private int findEnd() throws ZipRefused {
        int last = content.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - 0xFFFF); at--) {
            if (content.getInt(at) == END && at + END_LENGTH + unsignedShort(at + 20) == content.limit()) {
                return at;
            }
        }
        throw new ZipRefused(Reason.DAMAGED, "no directory at the end");
    }

    private List<ZipEntryPlace> readEntries(int end) throws ZipRefused {
        int count = unsignedShort(end + 10);
        long start = unsignedInt(end + 16);
        long stop = start + unsignedInt(end + 12);
        if (count > ZipGuard.MAX_ENTRIES) {
            throw new ZipRefused(Reason.BOMB, "more than " + ZipGuard.MAX_ENTRIES + " entries");
        }
        if (unsignedShort(end + 4) != 0 || unsignedShort(end + 6) != 0 || unsignedShort(end + 8) != count) {
            throw new ZipRefused(Reason.DAMAGED, "in several parts");
        }
        expectNothingBetween(stop, end, count, start);

        List<ZipEntryPlace> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int at = (int) start;
        for (int i = 0; i < count; i++) {
            ZipEntryPlace entry = readEntry(at);
            if (!names.add(entry.name().toLowerCase(Locale.ROOT))) {
                throw new ZipRefused(Reason.DAMAGED, "two entries of one name: " + entry.name());
            }
            entries.add(entry);
            at += DIRECTORY_ENTRY_LENGTH + unsignedShort(at + 28) + unsignedShort(at + 30) + unsignedShort(at + 32);
        }
        if (at != stop) {
            throw new ZipRefused(Reason.DAMAGED, "the directory is longer than its entries");
        }
        expectNoGaps(entries, (int) start);
        return entries;
    }

    /** Between the directory and its end record only the record of the 64-bit form may stand, and it must say the same. */
    private void expectNothingBetween(long stop, int end, int count, long start) throws ZipRefused {
        if (stop == end) {
            return;
        }
        boolean agrees = stop + END_ZIP64_LENGTH + LOCATOR_ZIP64_LENGTH == end
                && content.getInt((int) stop) == END_ZIP64
                && content.getLong((int) stop + 32) == count
                && content.getLong((int) stop + 40) == stop - start
                && content.getLong((int) stop + 48) == start;
        if (!agrees) {
            throw new ZipRefused(Reason.DAMAGED, "the directory does not end at its end record");
        }
    }

    private ZipEntryPlace readEntry(int at) throws ZipRefused {
        if (content.getInt(at) != DIRECTORY_ENTRY) {
            throw new ZipRefused(Reason.DAMAGED, "the directory has fewer entries than it says");
        }
        int nameLength = unsignedShort(at + 28);
        String name = text(at + DIRECTORY_ENTRY_LENGTH, nameLength);
        long unpacked = unsignedInt(at + 24);
        long packed = unsignedInt(at + 20);
        long header = unsignedInt(at + 42);
        int field = zip64Field(at + DIRECTORY_ENTRY_LENGTH + nameLength, unsignedShort(at + 30));
        if (unpacked == IN_ZIP64 && field > 0) {
            unpacked = content.getLong(field);
            field += 8;
        }
        if (packed == IN_ZIP64 && field > 0) {
            packed = content.getLong(field);
            field += 8;
        }
        if (header == IN_ZIP64 && field > 0) {
            header = content.getLong(field);
        }
        if (packed < 0 || packed > content.limit() || header < 0 || header > content.limit() || unpacked < 0) {
            throw new ZipRefused(Reason.DAMAGED, "an entry outside the file: " + name);
        }
        if (unpacked > ZipGuard.MAX_UNPACKED) {
            throw new ZipRefused(Reason.BOMB, "an entry claims " + unpacked + " bytes: " + name);
        }
        expectCleanName(name);
        int flags = unsignedShort(at + 8);
        int method = unsignedShort(at + 10);
        int data = expectSameHeader((int) header, name, flags, method, packed);
        return new ZipEntryPlace(
                name, method == STORED, unsignedInt(at + 16), (int) header, data, (int) packed, unpacked);
    }

    private static void expectCleanName(String name) throws ZipRefused {
        boolean clean = !name.isEmpty()
                && !name.startsWith("/")
                && name.indexOf('\\') < 0
                && name.indexOf(':') < 0
                && name.chars().noneMatch(Character::isISOControl)
                && List.of(name.split("/")).stream().noneMatch(part -> part.equals("..") || part.equals("."));
        if (!clean) {
            throw new ZipRefused(Reason.DAMAGED, "a name that leaves the archive");
        }
    }

    /** Returns where the data of the entry begins. */
    private int expectSameHeader(int header, String name, int flags, int method, long packed) throws ZipRefused {
        int localFlags = unsignedShort(header + 6);
        int nameLength = unsignedShort(header + 26);
        if (((flags | localFlags) & ENCRYPTED) != 0) {
            throw new ZipRefused(Reason.ENCRYPTED, "entry with a password: " + name);
        }
        if (method != STORED && method != DEFLATED) {
            throw new ZipRefused(Reason.DAMAGED, "packed in a way that no Office program uses: " + name);
        }
        long localPacked = unsignedInt(header + 18);
        boolean samePacked = (localFlags & SIZES_FOLLOW) != 0 || localPacked == packed || localPacked == IN_ZIP64;
        if (content.getInt(header) != LOCAL_HEADER
                || unsignedShort(header + 8) != method
                || !samePacked
                || !text(header + LOCAL_HEADER_LENGTH, nameLength).equals(name)) {
            throw new ZipRefused(Reason.DAMAGED, "directory and entry disagree: " + name);
        }
        return header + LOCAL_HEADER_LENGTH + nameLength + unsignedShort(header + 28);
    }

    private static void expectNoGaps(List<ZipEntryPlace> entries, int directory) throws ZipRefused {
        long expected = 0;
        List<ZipEntryPlace> inFile = entries.stream()
                .sorted(Comparator.comparingInt(ZipEntryPlace::headerStart))
                .toList();
        for (ZipEntryPlace entry : inFile) {
            int room = expected == 0 ? 0 : DESCRIPTOR_LENGTH;
            if (entry.headerStart() < expected || entry.headerStart() > expected + room) {
                throw new ZipRefused(Reason.DAMAGED, "entries overlap or something lies between them: " + entry.name());
            }
            expected = (long) entry.dataStart() + entry.packed();
        }
        if (directory < expected || directory > expected + DESCRIPTOR_LENGTH) {
            throw new ZipRefused(Reason.DAMAGED, "something lies between the entries and the directory");
        }
    }

    private int zip64Field(int at, int length) {
        for (int field = at; field + 4 <= at + length; field += 4 + unsignedShort(field + 2)) {
            if (unsignedShort(field) == 1) {
                return field + 4;
            }
        }
        return -1;
    }

    private String text(int at, int length) {
        byte[] bytes = new byte[length];
        content.get(at, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int unsignedShort(int at) {
        return Short.toUnsignedInt(content.getShort(at));
    }

    private long unsignedInt(int at) {
        return Integer.toUnsignedLong(content.getInt(at));
    }
}
