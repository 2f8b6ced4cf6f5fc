package vn.kiphan.dashboard;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A directive that the director can look at. */
record Choice(
        UUID id,
        String numberAndSymbol,
        String subject,
        @Nullable Instant dueAt) {}
