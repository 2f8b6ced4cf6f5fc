package vn.kiphan.figure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.directive.AskedIndicators;
import vn.kiphan.directive.AskedIndicators.Asked;
import vn.kiphan.directive.DirectiveAmended;

/** Remembers for a minute which indicators terms ask units of a kind for: each types them one by one, and issuing has fixed them. */
@Component
class AskedMemory {

    private static final Duration KEPT_FOR = Duration.ofMinutes(1);
    private static final int MOST = 2000;

    private final AskedIndicators asked;
    private final Clock clock;
    private final Map<Wanted, Kept> memory = new ConcurrentHashMap<>();

    AskedMemory(AskedIndicators asked, Clock clock) {
        this.asked = asked;
        this.clock = clock;
    }

    private record Wanted(UUID terms, String kind) {}

    private record Kept(Instant since, List<Asked> asked) {}

    List<Asked> of(AssignmentView assignment) {
        Instant now = clock.instant();
        Wanted wanted = new Wanted(assignment.termsId(), assignment.unitKind());
        Kept kept = memory.get(wanted);
        if (kept == null || kept.since.plus(KEPT_FOR).isBefore(now)) {
            kept = new Kept(now, asked.of(wanted.terms, wanted.kind));
            if (memory.size() >= MOST) {
                memory.clear();
            }
            memory.put(wanted, kept);
        }
        return kept.asked;
    }

    /** What an amendment asks for is asked for at once. */
    @TransactionalEventListener
    void forget(DirectiveAmended amended) {
        memory.clear();
    }
}
