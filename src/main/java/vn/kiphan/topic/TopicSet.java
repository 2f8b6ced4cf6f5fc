package vn.kiphan.topic;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.Author;

/** An officer set the tags of a directive. */
public record TopicSet(Author by, DirectiveId directive, String details) implements Auditable {

    @Override
    public String action() {
        return "directive.tags";
    }

    @Override
    public String subjectType() {
        return "directive";
    }

    @Override
    public UUID subjectId() {
        return directive.value();
    }
}
