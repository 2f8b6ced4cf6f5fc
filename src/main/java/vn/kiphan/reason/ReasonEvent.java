package vn.kiphan.reason;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/** A list of reasons was changed. */
record ReasonEvent(Author by, String action, UUID subjectId, String details) implements Auditable {

    @Override
    public String subjectType() {
        return "reason";
    }
}
