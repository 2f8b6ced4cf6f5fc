package vn.kiphan.webpage;

import java.time.Duration;

/** A moment until which all requests of a visit have to be over. */
final class Deadline {

    private final long end;

    Deadline(Duration patience) {
        this.end = System.nanoTime() + patience.toNanos();
    }

    boolean passed() {
        return left() <= 0;
    }

    private long left() {
        return end - System.nanoTime();
    }

    /** Does that when the moment comes, unless the thread that waits for it was interrupted before. */
    Thread then(Runnable stop) {
        return Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(Duration.ofNanos(Math.max(left(), 0)));
                stop.run();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
