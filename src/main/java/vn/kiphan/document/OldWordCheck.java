package vn.kiphan.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.kiphan.document.FileRefused.Reason;

/** A file of Word 97 to 2003: a compound container whose directory names a Word document and no macros. */
final class OldWordCheck {

    private static final byte[] CONTAINER = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final int SMALLEST = 1536;

    private OldWordCheck() {}

    static void check(ByteBuffer content) {
        byte[] head = new byte[Math.min(CONTAINER.length, content.limit())];
        content.get(0, head);
        if (!Arrays.equals(head, CONTAINER)) {
            throw new FileRefused(Reason.CONTENT_DIFFERS_FROM_NAME, "does not begin like a file of Word");
        }
        if (content.limit() < SMALLEST) {
            throw new FileRefused(Reason.DAMAGED, "shorter than a container");
        }
        if (names(content, "EncryptedPackage")) {
            throw new FileRefused(Reason.ENCRYPTED, "an encrypted package");
        }
        if (!names(content, "WordDocument")) {
            throw new FileRefused(Reason.CONTENT_DIFFERS_FROM_NAME, "a container without a Word document");
        }
        if (names(content, "_VBA_PROJECT") || names(content, "Macros")) {
            throw new FileRefused(Reason.TYPE_NOT_ALLOWED, "contains macros");
        }
    }

    /** The directory writes names as UTF-16 with a zero behind them, in entries of 128 bytes. */
    private static boolean names(ByteBuffer content, String name) {
        byte[] entry = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
        byte[] there = new byte[entry.length];
        for (int at = 512; at + entry.length <= content.limit(); at += 128) {
            content.get(at, there);
            if (Arrays.equals(there, entry)) {
                return true;
            }
        }
        return false;
    }
}
