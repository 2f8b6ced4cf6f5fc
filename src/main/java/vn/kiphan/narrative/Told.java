package vn.kiphan.narrative;

import java.time.Instant;
import java.util.UUID;

/** The text of one part of a draft: who wrote it when, and its version. */
record Told(
        String part,
        int position,
        String heading,
        String text,
        long version,
        Instant changedAt,
        UUID changedById,
        String changedBy) {}
