package vn.kiphan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.Vietnam;

/**
 * What one unit owes by when, with as much of the directive as a calendar may tell.
 *
 * @param dueAt the deadline in force for this unit
 * @param returnDueOn by when a returned report has to be filed again; null when none was returned
 */
record OwedDeadline(
        UUID assignment,
        String unitName,
        String numberAndSymbol,
        String subject,
        String termsLabel,
        Instant dueAt,
        @Nullable LocalDate returnDueOn,
        boolean withdrawn,
        long sequence,
        Instant revisedAt) {

    /** By when the unit has to act: a returned report has a day of its own. */
    Instant workDue() {
        return returnDueOn == null ? dueAt : Vietnam.endOf(returnDueOn);
    }
}
