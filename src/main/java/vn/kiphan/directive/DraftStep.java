package vn.kiphan.directive;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import vn.kiphan.shared.Author;

/** One step of a draft on its way to being issued, kept for ever. Only what is sent back has a reason. */
@Embeddable
record DraftStep(@Enumerated(EnumType.STRING) Step step, Instant at, UUID byId, String byName, String reason) {

    enum Step {
        SUBMITTED,
        APPROVED,
        SENT_BACK,
        TAKEN_BACK
    }

    static DraftStep of(Step step, Author by, Instant at, String reason) {
        return new DraftStep(step, at, by.personId(), by.name(), reason);
    }
}
