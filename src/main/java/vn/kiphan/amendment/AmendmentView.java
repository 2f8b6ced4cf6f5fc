package vn.kiphan.amendment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.directive.DirectiveId;

/**
 * One amendment of a directive.
 *
 * @param ordinal its number, from 1 for each directive
 * @param officialNumber number and symbol of the document that announced it, or empty
 * @param registered whether the register gave that number; else it was given elsewhere
 * @param duePhrase the words of that document for the new deadline, or empty
 * @param submittedBy who handed it to the leader, and {@code approvedBy} the leader; null where nobody had to approve
 * @param termsLabel which of several reports a new deadline is for; empty where there is one
 * @param taskPath the numbering of the task that was added, with {@code saysNow} as its text
 * @param replacement the directive that stands in its place, with {@code replacementNumber}
 * @param acknowledgedAt when the unit that looks acknowledged it; null when it has not, or nobody looks for a unit
 * @param acknowledged how many of the units on the list have, of {@code units}
 */
public record AmendmentView(
        UUID id,
        DirectiveId directive,
        int ordinal,
        AmendmentKind kind,
        String officialNumber,
        @Nullable LocalDate officialOn,
        boolean registered,
        String reason,
        String termsLabel,
        @Nullable Instant dueBefore,
        @Nullable Instant dueAfter,
        String duePhrase,
        String taskPath,
        String saidBefore,
        String saysNow,
        @Nullable DirectiveId replacement,
        String replacementNumber,
        Instant at,
        String by,
        @Nullable String submittedBy,
        @Nullable String approvedBy,
        @Nullable Instant acknowledgedAt,
        int acknowledged,
        int units) {}
