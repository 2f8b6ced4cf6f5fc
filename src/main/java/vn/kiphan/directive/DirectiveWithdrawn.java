package vn.kiphan.directive;

import java.time.Instant;
import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/** An issued directive was withdrawn, with the reason that its units are told. Published in the withdrawing transaction. */
public record DirectiveWithdrawn(DirectiveId directive, Author by, Instant at, String reason) implements Auditable {

    @Override
    public String action() {
        return "directive.withdraw";
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
        return reason;
    }
}
