package vn.kiphan.directive;

import java.time.Instant;
import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/**
 * A directive was issued and its list of recipients frozen. Published in the issuing transaction, after the list has been written, so
 * that a listener in the same transaction reads it.
 *
 * @param dueAt the deadline of the reports
 * @param units how many units it went to
 */
public record DirectiveIssued(
        DirectiveId directive, Author by, Instant at, UUID termsId, Instant dueAt, int units, String numberAndSymbol)
        implements Auditable {

    @Override
    public String action() {
        return "directive.issue";
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
        return numberAndSymbol + "; units: " + units + "; due: " + dueAt;
    }
}
