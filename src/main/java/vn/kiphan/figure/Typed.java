package vn.kiphan.figure;

import java.time.Instant;

/**
 * What stands in a field of the grid.
 *
 * @param version 0 while nobody has written there
 */
record Typed(String text, int version, Instant at, String by) {

    static final Typed NOTHING = new Typed("", 0, Instant.EPOCH, "");
}
