package vn.kiphan.extension;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.kiphan.campaign.AssignmentId;

/**
 * A request as it stands: who asked for which deadline and why, and what became of it.
 *
 * @param dueBefore the deadline in force when the unit asked
 * @param overtakenBy the deadline of an amendment by which it was settled
 * @param reason the words that the list of reasons had when it was chosen
 */
public record ExtensionView(
        ExtensionId id,
        AssignmentId assignment,
        Instant dueBefore,
        Instant askedUntil,
        String reason,
        String words,
        Instant askedAt,
        String askedBy,
        ExtensionState state,
        @Nullable Instant grantedUntil,
        @Nullable Instant overtakenBy,
        String decisionWords,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {}
