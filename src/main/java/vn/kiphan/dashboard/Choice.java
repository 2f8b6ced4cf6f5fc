package vn.kiphan.dashboard;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A directive that the director can look at, with one of its reporting terms; the label is empty where it has one. */
record Choice(
        UUID id,
        UUID terms,
        String label,
        String numberAndSymbol,
        String subject,
        @Nullable Instant dueAt) {}
