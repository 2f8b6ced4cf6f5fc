package vn.kiphan.approval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;

/** One kind of document that goes from desk to desk. Each kind is a bean of the module that has it. */
public interface Papers {

    /** The first part of the addresses of this kind: {@code directives}. */
    String place();

    /** The document of one of these departments; {@link vn.kiphan.shared.NotFound} otherwise. */
    Paper find(UUID id, Set<UnitId> departments);

    /** The same, its row held until the transaction ends: of two that race, the second finds it where the first put it. */
    Paper lock(UUID id, Set<UnitId> departments);

    /**
     * Publishes what happened, in the same transaction.
     *
     * @param move {@code submit}, {@code approve}, {@code send-back} or {@code take-back}
     */
    void moved(UUID id, Author by, String move, String details);

    /** What lies on a desk of these departments, at most 200, the most urgent first. */
    List<WaitingPaper> waiting(Standing at, Set<UnitId> departments);

    /** How many lie on the leader's and on the clerk's desk, in one statement. */
    Map<Standing, Integer> counts(Set<UnitId> departments);
}
