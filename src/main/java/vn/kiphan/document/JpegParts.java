package vn.kiphan.document;

import java.nio.ByteBuffer;
import vn.kiphan.document.FileRefused.Reason;

/**
 * The segments of a JPEG (ITU-T T.81, annex B). Kept: what decodes the picture, its colour profile, and the orientation. Not kept: Exif
 * and XMP with the position, IPTC, comments, small pictures, and what cameras write behind the end.
 */
final class JpegParts {

    private static final int MARKER = 0xFF;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int HEADER = 4;

    private static final String JFIF = "JFIF\u0000";
    private static final String EXIF = "Exif\u0000\u0000";

    private final ByteBuffer content;
    private final Pieces kept;
    private boolean frame;

    private JpegParts(ByteBuffer content) {
        this.content = content;
        this.kept = new Pieces(content);
    }

    static Pieces of(ByteBuffer content) {
        if (!FileCheck.head(content, 3).equals("\u00ff\u00d8\u00ff")) {
            throw new FileRefused(Reason.CONTENT_DIFFERS_FROM_NAME, "does not begin like a JPEG");
        }
        JpegParts parts = new JpegParts(content);
        int end = parts.walk();
        SecondKind.refuseIn(content, end, content.limit());
        return parts.kept;
    }

    private int walk() {
        kept.keep(0, 2);
        int at = 2;
        while (at + 1 < content.limit()) {
            int marker = unsigned(at + 1);
            if (unsigned(at) != MARKER) {
                break;
            }
            if (marker == MARKER) {
                at++; // fill bytes may stand before any marker; they need not be kept
                continue;
            }
            if (marker == END && frame) {
                kept.keep(at, at + 2);
                return at + 2;
            }
            int next = at + 2 + Short.toUnsignedInt(content.getShort(at + 2));
            if (next < at + HEADER || next > content.limit() || marker < 0xC0 || (marker >= 0xD0 && marker <= END)) {
                break;
            }
            segment(marker, at, next);
            at = marker == SCAN ? scan(next) : next;
        }
        throw new FileRefused(Reason.DAMAGED, "a JPEG without its end");
    }

    private void segment(int marker, int at, int next) {
        int body = at + HEADER;
        if (marker == COMMENT) {
            return;
        }
        if (marker >= APP0 && marker <= APP15) {
            application(marker, at, next);
            return;
        }
        if (isFrame(marker)) {
            Picture.expectPoints(
                    Short.toUnsignedInt(content.getShort(body + 3)), Short.toUnsignedInt(content.getShort(body + 1)));
            frame = true;
        }
        kept.keep(at, next);
    }

    private void application(int marker, int at, int next) {
        int body = at + HEADER;
        if (marker == APP0 && begins(body, next, JFIF) && next - body >= 14) {
            byte[] plain = new byte[HEADER + 14];
            content.get(at, plain);
            plain[2] = 0;
            plain[3] = 16;
            plain[16] = 0; // without the small picture
            plain[17] = 0;
            kept.replace(at, next, plain);
        } else if (marker == 0xE1 && begins(body, next, EXIF)) {
            byte[] block = Orientation.only(content.slice(body + 6, next - body - 6));
            if (block.length > 0) {
                byte[] segment = ByteBuffer.allocate(HEADER + 6 + block.length)
                        .put((byte) MARKER)
                        .put((byte) 0xE1)
                        .putShort((short) (2 + 6 + block.length))
                        .put(EXIF.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                        .put(block)
                        .array();
                kept.replace(at, next, segment);
            }
        } else if ((marker == 0xE2 && begins(body, next, "ICC_PROFILE\u0000"))
                || (marker == 0xEE && begins(body, next, "Adobe"))) {
            kept.keep(at, next);
        }
    }

    /** Behind the header of a scan its bits go on to the next marker that is neither an escaped byte nor a restart. */
    private int scan(int from) {
        int at = from;
        while (at + 1 < content.limit()) {
            int next = unsigned(at + 1);
            if (unsigned(at) == MARKER && next != 0 && next != MARKER && (next < 0xD0 || next > 0xD7)) {
                break;
            }
            at++;
        }
        kept.keep(from, at);
        return at;
    }

    /** Start of frame, of any process: it tells the size. The three between are tables. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private boolean begins(int at, int limit, String word) {
        return at + word.length() <= limit
                && FileCheck.latin(content, at, word.length()).equals(word);
    }

    private int unsigned(int at) {
        return content.get(at) & 0xFF;
    }
}
