package vn.kiphan.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import vn.kiphan.document.FileRefused.Reason;

/** The chunks of a PNG (W3C, third edition). Kept: those that are seen, and the orientation; texts, times and unknown chunks are not. */
final class PngParts {

    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final int FRAME = 12;

    private static final Set<String> SEEN = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "hIST",
            "sPLT", "cICP", "mDCV", "cLLI", "acTL", "fcTL", "fdAT");

    private PngParts() {}

    static Pieces of(ByteBuffer content) {
        if (!FileCheck.head(content, SIGNATURE.length()).equals(SIGNATURE)) {
            throw new FileRefused(Reason.CONTENT_DIFFERS_FROM_NAME, "does not begin like a PNG");
        }
        Pieces kept = new Pieces(content);
        kept.keep(0, SIGNATURE.length());
        int at = SIGNATURE.length();
        boolean points = false;
        while (at + FRAME <= content.limit()) {
            long length = Integer.toUnsignedLong(content.getInt(at));
            long next = at + FRAME + length;
            if (next > content.limit()) {
                break;
            }
            String chunk = FileCheck.latin(content, at + 4, 4);
            expectSum(content, at, (int) length, chunk);
            if ((at == SIGNATURE.length()) != chunk.equals("IHDR")) {
                throw new FileRefused(Reason.DAMAGED, "a PNG without its size");
            }
            if (chunk.equals("IHDR")) {
                Picture.expectPoints(
                        Integer.toUnsignedLong(content.getInt(at + 8)),
                        Integer.toUnsignedLong(content.getInt(at + 12)));
            }
            points |= chunk.equals("IDAT");
            if (SEEN.contains(chunk)) {
                kept.keep(at, (int) next);
            } else if (chunk.equals("eXIf")) {
                byte[] block = Orientation.only(content.slice(at + 8, (int) length));
                if (block.length > 0) {
                    kept.replace(at, (int) next, chunk("eXIf", block));
                }
            }
            at = (int) next;
            if (chunk.equals("IEND") && points) {
                SecondKind.refuseIn(content, at, content.limit());
                return kept;
            }
        }
        throw new FileRefused(Reason.DAMAGED, "a PNG without its end");
    }

    private static void expectSum(ByteBuffer content, int at, int length, String chunk) {
        CRC32 sum = new CRC32();
        sum.update(content.slice(at + 4, 4 + length));
        if ((int) sum.getValue() != content.getInt(at + 8 + length)) {
            throw new FileRefused(Reason.DAMAGED, "a chunk with a wrong sum: " + chunk);
        }
    }

    static byte[] chunk(String name, byte[] data) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(data)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(FRAME + data.length)
                .putInt(data.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }
}
