package vn.kiphan.amendment;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.Author;

/** A directive was amended, or a unit acknowledged that. */
record AmendmentEvent(DirectiveId directive, Author by, String action, String details) implements Auditable {

    @Override
    public String subjectType() {
        return "directive";
    }

    @Override
    public UUID subjectId() {
        return directive.value();
    }
}
