package vn.kiphan.approval;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import vn.kiphan.shared.Author;

/** One step of a document on its way to being issued, kept for ever. Only what is sent back has a reason. */
@Embeddable
public record ApprovalStep(
        @Enumerated(EnumType.STRING) Step step, Instant at, UUID byId, String byName, String reason) {

    /** What happened. */
    public enum Step {
        SUBMITTED,
        APPROVED,
        SENT_BACK,
        TAKEN_BACK
    }

    public static ApprovalStep of(Step step, Author by, Instant at, String reason) {
        return new ApprovalStep(step, at, by.personId(), by.name(), reason);
    }
}
