package vn.kiphan.shared;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.kiphan.shared.ZipRefused.Reason;

/**
 * Decides whether a zip container (.docx, .xlsx) from a stranger may be opened by a library.
 *
 * <p>Refused: more than {@value #MAX_ENTRIES} entries, more than {@value #MAX_UNPACKED} bytes unpacked, an entry that unpacks to more
 * than {@value #MAX_RATIO} times its packed size (beyond {@value #RATIO_GRACE} bytes), encryption, duplicate or climbing names, entries that
 * overlap, data before the first entry or between two, and a directory that contradicts the entries, so that every library sees the
 * same content. Everything is unpacked once into a buffer of 64 kB and counted on the way: what the directory claims is never believed.
 * Nested archives are not opened.
 */
public final class ZipGuard {

    public static final int MAX_ENTRIES = 1_000;
    public static final long MAX_UNPACKED = 200L << 20;
    public static final int MAX_RATIO = 100;

    /** Small parts compress well without being a bomb; POI judges from the same size on. */
    static final long RATIO_GRACE = 100 << 10;

    private static final int OLE2 = 0xE011CFD0;
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private ZipGuard() {}

    /** Checks a file and returns the names of its entries, in the order of its directory. */
    public static List<String> check(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                Arena arena = Arena.ofConfined()) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new ZipRefused(Reason.BOMB, "the file itself has more than 2 GB");
            }
            if (channel.size() == 0) {
                throw new ZipRefused(Reason.NOT_AN_ARCHIVE, "the file is empty");
            }
            return check(
                    channel.map(MapMode.READ_ONLY, 0, channel.size(), arena).asByteBuffer());
        }
    }

    /** Checks content in memory and returns the names of its entries, in the order of its directory. */
    public static List<String> check(byte[] content) throws ZipRefused {
        return check(ByteBuffer.wrap(content));
    }

    private static List<String> check(ByteBuffer content) throws ZipRefused {
        content.order(ByteOrder.LITTLE_ENDIAN);
        refuseEncryptedOffice(content);
        List<ZipEntryPlace> entries = new ZipDirectory(content).read();
        long claimed = entries.stream().mapToLong(ZipEntryPlace::unpacked).sum();
        if (claimed > MAX_UNPACKED) {
            throw new ZipRefused(Reason.BOMB, "claims to unpack to " + claimed + " bytes");
        }
        unpack(content, entries);
        return entries.stream().map(ZipEntryPlace::name).toList();
    }

    /** Office puts a document with a password into an OLE2 container, in a stream of this name. */
    private static void refuseEncryptedOffice(ByteBuffer content) throws ZipRefused {
        if (content.limit() < 8 || content.getInt(0) != OLE2) {
            return;
        }
        for (int at = 0; at + ENCRYPTED_PACKAGE.length <= content.limit(); at += 2) {
            if (startsWith(content, at, ENCRYPTED_PACKAGE)) {
                throw new ZipRefused(Reason.ENCRYPTED, "an Office file with a password");
            }
        }
    }

    private static boolean startsWith(ByteBuffer content, int at, byte[] expected) {
        for (int i = 0; i < expected.length; i++) {
            if (content.get(at + i) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static void unpack(ByteBuffer content, List<ZipEntryPlace> entries) throws ZipRefused {
        Inflater inflater = new Inflater(true);
        try {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (ZipEntryPlace entry : entries) {
                total += entry.stored()
                        ? sum(content, entry)
                        : inflate(inflater, content, entry, buffer, MAX_UNPACKED - total);
            }
        } finally {
            inflater.end();
        }
    }

    private static long sum(ByteBuffer content, ZipEntryPlace entry) throws ZipRefused {
        if (entry.packed() != entry.unpacked()) {
            throw new ZipRefused(Reason.DAMAGED, "stored entry with two sizes: " + entry.name());
        }
        CRC32 crc = new CRC32();
        crc.update(content.slice(entry.dataStart(), entry.packed()));
        entry.expect(crc.getValue(), entry.packed());
        return entry.packed();
    }

    private static long inflate(Inflater inflater, ByteBuffer content, ZipEntryPlace entry, byte[] buffer, long room)
            throws ZipRefused {
        CRC32 crc = new CRC32();
        long unpacked = 0;
        inflater.reset();
        inflater.setInput(content.slice(entry.dataStart(), entry.packed()));
        try {
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && !inflater.finished() && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new ZipRefused(Reason.DAMAGED, "entry ends too early: " + entry.name());
                }
                crc.update(buffer, 0, read);
                unpacked += read;
                if (unpacked > room) {
                    throw new ZipRefused(Reason.BOMB, "unpacks to more than " + MAX_UNPACKED + " bytes");
                }
                if (unpacked > RATIO_GRACE && unpacked > MAX_RATIO * inflater.getBytesRead()) {
                    throw new ZipRefused(Reason.BOMB, "unpacks to more than 100 times its size: " + entry.name());
                }
            }
        } catch (DataFormatException e) {
            throw new ZipRefused(Reason.DAMAGED, "not unpackable: " + entry.name());
        }
        if (inflater.getBytesRead() != entry.packed()) {
            throw new ZipRefused(Reason.DAMAGED, "data after the end of an entry: " + entry.name());
        }
        entry.expect(crc.getValue(), unpacked);
        return unpacked;
    }
}
