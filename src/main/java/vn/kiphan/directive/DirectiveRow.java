package vn.kiphan.directive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the list of directives, with the next of its deadlines. */
record DirectiveRow(
        DirectiveId id,
        String numberAndSymbol,
        String subject,
        DirectiveStatus status,
        @Nullable LocalDate issuedOn,
        @Nullable Instant dueAt,
        int terms,
        Instant changedAt,
        int units) {}
