package vn.kiphan.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that lies on somebody's desk.
 *
 * @param place the first part of its address
 * @param label the key of a word that is said beside its subject: how urgent it is, what kind of change; null when there is none
 * @param rank what comes first: 0 before everything else, 3 for what is not urgent
 * @param byName who put it there
 * @param since when
 * @param dueAt the deadline for the reports of the units, the next one
 */
public record WaitingPaper(
        String place,
        UUID id,
        String name,
        String subject,
        @Nullable String label,
        int rank,
        String byName,
        Instant since,
        @Nullable Instant dueAt,
        int units) {}
