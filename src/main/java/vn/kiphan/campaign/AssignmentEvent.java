package vn.kiphan.campaign;

import java.time.Instant;
import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/** An assignment was opened, received, drafted, submitted, returned or accepted. */
record AssignmentEvent(AssignmentId id, Author by, Instant at, String action, String details) implements Auditable {

    @Override
    public String subjectType() {
        return "assignment";
    }

    @Override
    public UUID subjectId() {
        return id.value();
    }
}
