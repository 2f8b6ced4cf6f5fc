package vn.kiphan.review;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a submission, given once. A return has a reason and the last day for filing again; an acceptance has neither.
 */
public record VerdictView(
        VerdictOutcome outcome, String reason, @Nullable LocalDate dueOn, Instant at, String byName) {}
