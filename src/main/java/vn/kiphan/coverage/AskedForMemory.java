package vn.kiphan.coverage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.directive.DirectiveAmended;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.Directives;
import vn.kiphan.topic.TopicSet;
import vn.kiphan.topic.Topics;

/**
 * Remembers for a minute what issued directives ask for: a hundred units open the same one all day, and issuing has fixed it. Whether
 * it was withdrawn is not remembered here; that stands with the assignment.
 */
@Component
public class AskedForMemory {

    private static final Duration KEPT_FOR = Duration.ofMinutes(1);
    private static final int MOST = 200;

    private final Directives directives;
    private final Topics topics;
    private final Clock clock;
    private final Map<UUID, Kept> memory = new ConcurrentHashMap<>();

    AskedForMemory(Directives directives, Topics topics, Clock clock) {
        this.directives = directives;
        this.topics = topics;
        this.clock = clock;
    }

    private record Kept(Instant since, AskedFor askedFor) {}

    public AskedFor of(AssignmentView assignment) {
        return of(assignment.directive(), assignment.termsId());
    }

    public AskedFor of(DirectiveId directive, UUID terms) {
        Instant now = clock.instant();
        Kept kept = memory.get(terms);
        if (kept == null || kept.since.plus(KEPT_FOR).isBefore(now)) {
            kept = new Kept(now, askedFor(directives.view(directive), terms, topics));
            if (memory.size() >= MOST) {
                memory.clear();
            }
            memory.put(terms, kept);
        }
        return kept.askedFor;
    }

    /** A task that an amendment added can be chosen at once. */
    @TransactionalEventListener
    void forget(DirectiveAmended amended) {
        forget(amended.directive());
    }

    @TransactionalEventListener
    void forget(TopicSet set) {
        forget(set.directive());
    }

    private void forget(DirectiveId directive) {
        memory.values().removeIf(kept -> kept.askedFor().directive().equals(directive));
    }

    private static AskedFor askedFor(DirectiveView directive, UUID termsId, Topics topics) {
        DirectiveView.TermsView terms = directive.termsOf(termsId);
        return new AskedFor(
                directive.id(),
                directive.numberAndSymbol(),
                directive.issuer(),
                directive.subject(),
                directive.tasks().stream()
                        .map(task -> new AskedFor.Task(task.id(), task.path(), task.name()))
                        .toList(),
                terms.windowFrom(),
                terms.windowTo(),
                terms.headings(),
                topics.of(directive));
    }
}
