package vn.kiphan.document;

import java.nio.ByteBuffer;
import vn.kiphan.document.FileRefused.Reason;

/**
 * Sound in MPEG-1 or 2, layer III (ISO/IEC 11172-3, 13818-3): tags, then frames that follow one another to the end. Kept:
 * the frames; tags tell anything, in pictures of their own too.
 */
final class Mp3Parts {

    private static final int[] KBITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KBITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] HERTZ = {44_100, 48_000, 32_000};
    private static final int FEWEST_FRAMES = 3;

    /** What some programs leave between the tag and the first frame, or behind the last one. */
    private static final int MOST_OTHER = 64 << 10;

    private Mp3Parts() {}

    static Pieces of(ByteBuffer content) {
        int start = behindTag(content);
        int first = start;
        while (first < content.limit() && content.get(first) == 0 && first - start < MOST_OTHER) {
            first++; // padding of the tag
        }
        int at = first;
        int frames = 0;
        for (int length = frame(content, at); length > 0; length = frame(content, at)) {
            at += length;
            frames++;
        }
        boolean last = at >= content.limit();
        if (frames == 0) {
            throw new FileRefused(Reason.CONTENT_DIFFERS_FROM_NAME, "no frames of sound");
        }
        if (frames < FEWEST_FRAMES) {
            throw new FileRefused(Reason.DAMAGED, "too few frames of sound");
        }
        if (!last) {
            if (content.limit() - at > MOST_OTHER) {
                throw new FileRefused(Reason.DAMAGED, "frames of sound that break off");
            }
            SecondKind.refuseIn(content, at, content.limit());
        }
        Pieces kept = new Pieces(content);
        kept.keep(first, Math.min(at, content.limit()));
        return kept;
    }

    /** An ID3 tag of version 2 tells its length in four times seven bits. */
    private static int behindTag(ByteBuffer content) {
        if (content.limit() < 10 || !FileCheck.head(content, 3).equals("ID3")) {
            return 0;
        }
        long length = 10;
        for (int i = 6; i < 10; i++) {
            if (content.get(i) < 0) {
                throw new FileRefused(Reason.DAMAGED, "a tag without a length");
            }
            length += (long) content.get(i) << 7 * (9 - i);
        }
        if (length >= content.limit()) {
            throw new FileRefused(Reason.DAMAGED, "a tag and no sound");
        }
        return (int) length;
    }

    /** The length of the frame that begins here, or 0 when none does. */
    private static int frame(ByteBuffer content, int at) {
        if (at + 4 > content.limit()) {
            return 0;
        }
        int header = content.getInt(at);
        int version = header >> 19 & 3;
        int layer = header >> 17 & 3;
        int rate = header >> 12 & 15;
        int frequency = header >> 10 & 3;
        if (header >>> 21 != 0x7FF || version == 1 || layer != 1 || rate == 0 || rate == 15 || frequency == 3) {
            return 0;
        }
        boolean first = version == 3;
        int hertz = HERTZ[frequency] / (first ? 1 : version == 2 ? 2 : 4);
        int bits = 1000 * (first ? KBITS_1 : KBITS_2)[rate];
        return (first ? 144 : 72) * bits / hertz + (header >> 9 & 1);
    }
}
