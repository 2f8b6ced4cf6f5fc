package vn.kiphan.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.Author;

/** Who handed a document to the leader, and who approved it: never the same person, nor the one who drafted it. */
@Embeddable
public record Endorsement(
        @Column(name = "submission_at") Instant submittedAt,
        @Column(name = "submission_by_id") UUID submittedById,
        @Column(name = "submission_by_name") String submittedByName,

        @Column(name = "approval_at") @Nullable Instant approvedAt,

        @Column(name = "approval_by_id") @Nullable UUID approvedById,

        @Column(name = "approval_by_name") @Nullable String approvedByName) {

    public static Endorsement submitted(Author by, Instant at) {
        return new Endorsement(at, by.personId(), by.name(), null, null, null);
    }

    public Endorsement approved(Author by, Instant at) {
        return new Endorsement(submittedAt, submittedById, submittedByName, at, by.personId(), by.name());
    }

    public boolean mayBeApprovedBy(Author author) {
        return !submittedById.equals(author.personId());
    }
}
