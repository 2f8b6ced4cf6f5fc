package vn.kiphan.unfinished;

import java.time.Instant;

/**
 * What became of a save: taken, or not, because somebody else had changed the field. The mark of a text is the text itself.
 *
 * @param text what the server has now
 * @param by who wrote that, where it is not the text that was sent
 */
record Saved(boolean taken, String text, String by, Instant at) {}
