package vn.kiphan.directive;

import java.time.Instant;
import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;

/**
 * A unit was taken off the list of an issued directive. Published in the removing transaction: a listener that cannot let the unit go
 * refuses, and nothing has happened.
 */
public record RecipientRemoved(DirectiveId directive, UnitId unit, String reason, Author by, Instant at)
        implements Auditable {

    @Override
    public String action() {
        return "directive.remove-unit";
    }

    @Override
    public String subjectType() {
        return "directive";
    }

    @Override
    public UUID subjectId() {
        return directive.value();
    }

    @Override
    public String details() {
        return unit + ": " + reason;
    }
}
