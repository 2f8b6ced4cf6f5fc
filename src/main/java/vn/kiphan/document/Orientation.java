package vn.kiphan.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a picture is to be turned, as its camera says in the block of Exif (CIPA DC-008, tag 0x0112): the one thing of that block that is
 * kept, because without it the picture lies on its side. Everything else there says where, when and with what it was taken.
 */
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int LAST = 8;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 512;

    private Orientation() {}

    /** A block that says the same orientation and nothing else; empty when the picture is upright or the block unreadable. */
    static byte[] only(ByteBuffer tiff) {
        int orientation = read(tiff);
        if (orientation == UPRIGHT) {
            return new byte[0];
        }
        return ByteBuffer.allocate(26)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'I', 'I', 42, 0})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putInt(orientation)
                .putInt(0)
                .array();
    }

    private static int read(ByteBuffer block) {
        ByteBuffer tiff = block.slice();
        if (tiff.limit() < 10) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        long start = Integer.toUnsignedLong(tiff.getInt(4));
        if (tiff.getShort(2) != 42 || start + 2 > tiff.limit()) {
            return UPRIGHT;
        }
        int entries = Math.min(Short.toUnsignedInt(tiff.getShort((int) start)), MOST_ENTRIES);
        for (int i = 0; i < entries; i++) {
            long at = start + 2 + (long) i * ENTRY;
            if (at + ENTRY > tiff.limit()) {
                return UPRIGHT;
            }
            if (Short.toUnsignedInt(tiff.getShort((int) at)) == TAG && tiff.getShort((int) at + 2) == SHORT) {
                int said = tiff.getShort((int) at + 8);
                return said > UPRIGHT && said <= LAST ? said : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
