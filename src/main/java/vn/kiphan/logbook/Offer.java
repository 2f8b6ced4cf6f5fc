package vn.kiphan.logbook;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open report that an entry fits. Public for the templates.
 *
 * @param report null while nobody has begun it; taking the entry begins it
 * @param number of the directive
 * @param terms tells several reports on one directive apart; empty where there is one
 * @param reason the words that both have; may be empty where tags are the reason
 * @param tags the tags that both have, quoted; may be empty
 */
public record Offer(
        UUID assignment, @Nullable UUID report, String number, String terms, int score, String reason, String tags) {

    /** The key of the sentence that says why it fits. */
    public String why() {
        return tags.isEmpty() ? "logbook.offer" : reason.isEmpty() ? "logbook.offer.tagged" : "logbook.offer.both";
    }
}
