package vn.kiphan.document;

import vn.kiphan.document.FileRefused.Reason;

/** How large a picture may be. */
final class Picture {

    /** More points than any camera makes; nothing here may be asked to hold them in memory. */
    private static final long MOST_POINTS = 300_000_000;

    private Picture() {}

    static void expectPoints(long width, long height) {
        if (width <= 0 || height <= 0) {
            throw new FileRefused(Reason.DAMAGED, "a picture of no size");
        }
        if (width > MOST_POINTS || height > MOST_POINTS || width * height > MOST_POINTS) {
            throw new FileRefused(Reason.TOO_LARGE, width + " x " + height + " points");
        }
    }
}
