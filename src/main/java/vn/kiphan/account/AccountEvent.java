package vn.kiphan.account;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/** Something happened to an account, or somebody signed in or failed to. */
record AccountEvent(Author by, String action, UUID subjectId, String details) implements Auditable {

    @Override
    public String subjectType() {
        return "person";
    }
}
