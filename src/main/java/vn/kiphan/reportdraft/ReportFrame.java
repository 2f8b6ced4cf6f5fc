package vn.kiphan.reportdraft;

import java.time.Instant;
import java.util.UUID;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.coverage.AskedFor;

/**
 * A report without what it holds: what those who put something into it have to know of it. The directive, the terms, the unit and whether the unit
 * may work on it now stand in {@code assignment}; tasks, window and outline in {@code askedFor}.
 */
public record ReportFrame(
        UUID report,
        long version,
        AssignmentView assignment,
        AskedFor askedFor,
        Declaration declaration,
        Instant changedAt,
        String changedBy) {

    public boolean nil() {
        return declaration.nil();
    }

    /** Whether the unit may work on it now. */
    public boolean editable() {
        return assignment.editable();
    }

    /** The address of the report's page. */
    public String address() {
        return "/reports/" + report;
    }
}
