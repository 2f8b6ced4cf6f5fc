package vn.kiphan.directive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the list of directives. */
record DirectiveRow(
        DirectiveId id,
        String numberAndSymbol,
        String subject,
        DirectiveStatus status,
        @Nullable LocalDate issuedOn,
        @Nullable Instant dueAt,
        Instant changedAt,
        int units) {}
