package vn.kiphan.preview;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a stored picture is to be turned: stored ones hold either no Exif block or the short one of 26 bytes that says only this. */
final class TurnedPicture {

    private static final String SHORT_BLOCK =
            "II*\u0000\u0008\u0000\u0000\u0000\u0001\u0000\u0012\u0001\u0003\u0000\u0001\u0000\u0000\u0000";
    private static final int NEAR_AN_END = 64 << 10;

    private TurnedPicture() {}

    /** 1 to 8, as CIPA DC-008 numbers them. */
    static int orientation(Path picture) throws IOException {
        long size = Files.size(picture);
        try (InputStream in = Files.newInputStream(picture)) {
            String start = new String(in.readNBytes(NEAR_AN_END), StandardCharsets.ISO_8859_1);
            in.skip(Math.max(0, size - 2L * NEAR_AN_END));
            String end = new String(in.readNBytes(NEAR_AN_END), StandardCharsets.ISO_8859_1);
            for (String part : new String[] {start, end}) {
                int at = part.indexOf(SHORT_BLOCK);
                int place = at + SHORT_BLOCK.length();
                if (at >= 0 && place < part.length() && part.charAt(place) >= 1 && part.charAt(place) <= 8) {
                    return part.charAt(place);
                }
            }
            return 1;
        }
    }

    /** Moves a picture of this size so that it stands upright. */
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
