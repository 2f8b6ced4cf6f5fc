package vn.kiphan.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit's refusal of a directive: who declined when and why, and the department's answer.
 *
 * @param reason the words that the list of reasons had when it was chosen
 * @param answer null while the unit waits for it
 */
public record DeclineView(
        String reason,
        String words,
        Instant declinedAt,
        String declinedBy,
        @Nullable DeclineAnswer answer,
        String answerWords,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy) {}
