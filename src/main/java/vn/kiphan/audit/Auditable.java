package vn.kiphan.audit;

import java.util.UUID;
import vn.kiphan.shared.Author;

/**
 * An event that belongs into the audit trail: published with Spring's {@code ApplicationEventPublisher}, written in the transaction
 * that publishes it, or not at all.
 */
public interface Auditable {

    Author by();

    /** What was done, in lower case with dots: {@code report.submit}. */
    String action();

    /** The kind of subject, in lower case: {@code report}. */
    String subjectType();

    UUID subjectId();

    /** What else a later reader needs, as plain text; no secrets. */
    default String details() {
        return "";
    }
}
