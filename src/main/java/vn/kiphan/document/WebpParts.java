package vn.kiphan.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import vn.kiphan.document.FileRefused.Reason;

/** The chunks of a WebP (RFC 9649). Kept: those that are seen, and the orientation; Exif, XMP and unknown chunks are not. */
final class WebpParts {

    private static final Set<String> SEEN = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int HEAD = 12;
    private static final int XMP_FLAG = 4;
    private static final int EXIF_FLAG = 8;

    private WebpParts() {}

    static Pieces of(ByteBuffer mapped) {
        ByteBuffer content = mapped.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        String head = FileCheck.head(content, HEAD);
        if (head.length() < HEAD || !head.startsWith("RIFF") || !head.endsWith("WEBP")) {
            throw new FileRefused(Reason.CONTENT_DIFFERS_FROM_NAME, "does not begin like a WebP");
        }
        long end = 8 + Integer.toUnsignedLong(content.getInt(4));
        if (end > content.limit() || end < HEAD + 8) {
            throw new FileRefused(Reason.DAMAGED, "a WebP without its end");
        }
        SecondKind.refuseIn(content, (int) end, content.limit());
        byte[] orientation = orientation(content, (int) end);
        // twice: the length at the beginning is known when the chunks have been chosen
        long size = chunks(content, (int) end, orientation, 0).size();
        return chunks(content, (int) end, orientation, (int) size - 8);
    }

    private static byte[] orientation(ByteBuffer content, int end) {
        for (int at = HEAD; at + 8 <= end; at = next(content, at, end)) {
            if (name(content, at).equals("EXIF")) {
                int length = content.getInt(at + 4);
                int prefix = length >= 6 && FileCheck.latin(content, at + 8, 4).equals("Exif") ? 6 : 0;
                return Orientation.only(content.slice(at + 8 + prefix, length - prefix));
            }
        }
        return new byte[0];
    }

    private static Pieces chunks(ByteBuffer content, int end, byte[] orientation, int size) {
        Pieces kept = new Pieces(content);
        kept.keep(0, 4);
        kept.replace(4, 8, ints(size));
        kept.keep(8, HEAD);
        boolean seen = false;
        for (int at = HEAD; at < end; at = next(content, at, end)) {
            String name = name(content, at);
            int next = next(content, at, end);
            switch (name) {
                case "VP8 " -> seen |= lossy(content, at + 8);
                case "VP8L" -> seen |= lossless(content, at + 8);
                case "ANMF" -> seen = true;
                default -> {}
            }
            if (name.equals("VP8X")) {
                Picture.expectPoints(1L + int24(content, at + 12), 1L + int24(content, at + 15));
                int flags = content.get(at + 8) & ~(XMP_FLAG | EXIF_FLAG);
                kept.keep(at, at + 8);
                kept.replace(at + 8, at + 9, new byte[] {(byte) (orientation.length > 0 ? flags | EXIF_FLAG : flags)});
                kept.keep(at + 9, next);
            } else if (SEEN.contains(name)) {
                kept.keep(at, next);
            } else if (name.equals("EXIF") && orientation.length > 0) {
                kept.replace(at, next, exif(orientation));
            }
        }
        if (!seen) {
            throw new FileRefused(Reason.DAMAGED, "a WebP without a picture");
        }
        return kept;
    }

    /** RFC 6386, 9.1: three bytes, the start code, then the size in 14 bits each. */
    private static boolean lossy(ByteBuffer content, int at) {
        if (int24(content, at + 3) != 0x2A019D) {
            throw new FileRefused(Reason.DAMAGED, "a WebP whose picture does not begin");
        }
        Picture.expectPoints(content.getShort(at + 6) & 0x3FFF, content.getShort(at + 8) & 0x3FFF);
        return true;
    }

    private static boolean lossless(ByteBuffer content, int at) {
        if (content.get(at) != 0x2F) {
            throw new FileRefused(Reason.DAMAGED, "a WebP whose picture does not begin");
        }
        int bits = content.getInt(at + 1);
        Picture.expectPoints(1L + (bits & 0x3FFF), 1L + (bits >> 14 & 0x3FFF));
        return true;
    }

    /** Chunks begin at even places; a length that leaves the file is damage. */
    private static int next(ByteBuffer content, int at, int end) {
        long length = at + 8 > end ? Long.MAX_VALUE / 2 : Integer.toUnsignedLong(content.getInt(at + 4));
        long next = at + 8 + length + (length & 1);
        if (next > end) {
            throw new FileRefused(Reason.DAMAGED, "a WebP with a torn part");
        }
        return (int) next;
    }

    private static byte[] exif(byte[] block) {
        return ByteBuffer.allocate(8 + block.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("EXIF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(block.length)
                .put(block)
                .array();
    }

    private static byte[] ints(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    private static String name(ByteBuffer content, int at) {
        return FileCheck.latin(content, at, 4);
    }

    private static int int24(ByteBuffer content, int at) {
        return content.get(at) & 0xFF | (content.get(at + 1) & 0xFF) << 8 | (content.get(at + 2) & 0xFF) << 16;
    }
}
