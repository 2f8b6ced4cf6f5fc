package vn.kiphan.directive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/**
 * A directive was issued and its list of recipients frozen. Published in the issuing transaction, after the list has been written, so
 * that a listener in the same transaction reads it.
 *
 * @param terms what has to be reported by when, each by every unit
 * @param units how many units it went to
 */
public record DirectiveIssued(
        DirectiveId directive, Author by, Instant at, List<Terms> terms, int units, String numberAndSymbol)
        implements Auditable {

    /** One report that every unit owes. */
    public record Terms(UUID id, Instant dueAt) {}

    public DirectiveIssued {
        terms = List.copyOf(terms);
    }

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
        String due = terms.stream().map(its -> its.dueAt().toString()).collect(Collectors.joining(", "));
        return numberAndSymbol + "; units: " + units + "; due: " + due;
    }
}
