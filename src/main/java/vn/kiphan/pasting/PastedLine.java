package vn.kiphan.pasting;

import java.util.Map;
import java.util.UUID;

/** A line that was pasted and is not an entry yet: as it came, and as it is understood or mended, by field of an entry. */
record PastedLine(UUID id, int position, String raw, Map<String, String> fields) {}
