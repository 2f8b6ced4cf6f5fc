package vn.kiphan.amendment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A planned change as the columns of its proposal keep it. */
@Embeddable
record KeptChange(
        @Enumerated(EnumType.STRING) AmendmentKind kind,
        @Nullable UUID termsId,
        @Nullable Instant dueAt,
        String duePhrase,
        boolean dueInclusive,
        String taskPath,
        String saidBefore,
        String saysNow,
        @Nullable UUID replacementId) {

    static KeptChange of(PlannedChange change) {
        NewDeadline deadline = change.deadline();
        return new KeptChange(
                change.kind(),
                deadline == null ? null : deadline.terms(),
                deadline == null ? null : deadline.at(),
                deadline == null ? "" : deadline.phrase(),
                deadline == null || deadline.inclusive(),
                change.taskPath(),
                change.saidBefore(),
                change.saysNow(),
                change.replacement());
    }

    PlannedChange planned() {
        return new PlannedChange(
                kind,
                termsId == null || dueAt == null ? null : new NewDeadline(termsId, dueAt, duePhrase, dueInclusive),
                taskPath,
                saidBefore,
                saysNow,
                replacementId);
    }
}
