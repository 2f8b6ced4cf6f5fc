package vn.kiphan.extension;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.shared.Author;

/** A later deadline was asked for, granted, refused, or is not wanted any more; told of the assignment that it concerns. */
record ExtensionEvent(AssignmentId assignment, Author by, String action, String details) implements Auditable {

    @Override
    public String subjectType() {
        return "assignment";
    }

    @Override
    public UUID subjectId() {
        return assignment.value();
    }
}
