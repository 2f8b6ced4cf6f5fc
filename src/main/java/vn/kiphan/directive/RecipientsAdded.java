package vn.kiphan.directive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;

/** Units were added to the list of an issued directive. Published in the adding transaction, after the list has been written. */
public record RecipientsAdded(DirectiveId directive, List<UnitId> units, String reason, Author by, Instant at)
        implements Auditable {

    @Override
    public String action() {
        return "directive.add-units";
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
        return units + ": " + reason;
    }
}
