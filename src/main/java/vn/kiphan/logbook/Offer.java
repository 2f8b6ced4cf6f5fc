package vn.kiphan.logbook;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open report that an entry fits. Public for the templates.
 *
 * @param report null while nobody has begun it; taking the entry begins it
 * @param number of the directive
 * @param terms tells several reports on one directive apart; empty where there is one
 * @param reason the words that both have
 */
public record Offer(UUID assignment, @Nullable UUID report, String number, String terms, int score, String reason) {}
