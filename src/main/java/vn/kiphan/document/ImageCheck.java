package vn.kiphan.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import vn.kiphan.document.FileRefused.Reason;

/** A picture: its size is read, its points are not; its end must be there. */
final class ImageCheck {

    /** More points than any camera makes; nothing here may be asked to hold them in memory. */
    private static final long MOST_POINTS = 300_000_000;

    private static final String PNG = "\u0089PNG\r\n\u001a\n";
    private static final int CHUNK_IEND = 0x49454E44;
    private static final int MARKER = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    private ImageCheck() {}

    static void jpeg(Path file, ByteBuffer content) {
        if (!FileCheck.head(content, 3).equals("\u00ff\u00d8\u00ff")) {
            throw new FileRefused(Reason.CONTENT_DIFFERS_FROM_NAME, "does not begin like a JPEG");
        }
        expectSize(file, "jpeg");
        if (!hasEnd(content)) {
            throw new FileRefused(Reason.DAMAGED, "a JPEG without its end");
        }
    }

    static void png(Path file, ByteBuffer content) {
        if (!FileCheck.head(content, PNG.length()).equals(PNG)) {
            throw new FileRefused(Reason.CONTENT_DIFFERS_FROM_NAME, "does not begin like a PNG");
        }
        expectSize(file, "png");
        long at = PNG.length();
        while (at + 12 <= content.limit()) {
            if (content.getInt((int) at + 4) == CHUNK_IEND) {
                return;
            }
            at += 12 + Integer.toUnsignedLong(content.getInt((int) at));
        }
        throw new FileRefused(Reason.DAMAGED, "a PNG without its end");
    }

    private static void expectSize(Path file, String format) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            long points = (long) reader.getWidth(0) * reader.getHeight(0);
            if (points > MOST_POINTS) {
                throw new FileRefused(Reason.TOO_LARGE, points + " points");
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new FileRefused(Reason.DAMAGED, "no size: " + e);
        } finally {
            reader.dispose();
        }
    }

    /** Hops over the segments, which may hold a small picture with an end of its own, and looks for the end behind them. */
    private static boolean hasEnd(ByteBuffer content) {
        int at = 2;
        while (at + 4 <= content.limit() && unsigned(content, at) == MARKER) {
            int marker = unsigned(content, at + 1);
            if (marker == MARKER) {
                at++;
                continue;
            }
            at += 2 + (content.getShort(at + 2) & 0xFFFF);
            if (marker == START_OF_SCAN) {
                break;
            }
        }
        for (; at + 2 <= content.limit(); at++) {
            if (unsigned(content, at) == MARKER && unsigned(content, at + 1) == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }

    private static int unsigned(ByteBuffer content, int at) {
        return content.get(at) & 0xFF;
    }
}
