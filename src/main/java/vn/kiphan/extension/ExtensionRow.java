package vn.kiphan.extension;

import java.time.Instant;
import java.time.LocalDate;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.Vietnam;

/**
 * A request on the officer's desk.
 *
 * @param dueAt the deadline in force for the unit today
 * @param earlier how many requests of this unit on this report were granted before
 */
record ExtensionRow(
        ExtensionView request,
        DirectiveId directive,
        String numberAndSymbol,
        String subject,
        String unitName,
        String telephone,
        AssignmentState state,
        Instant dueAt,
        int earlier) {

    public LocalDate askedDay() {
        return Vietnam.day(request.askedUntil());
    }
}
