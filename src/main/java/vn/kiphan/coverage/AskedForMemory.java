package vn.kiphan.coverage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.directive.DirectiveAmended;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.Directives;
import vn.kiphan.shared.Tags;
import vn.kiphan.topic.TopicSet;
import vn.kiphan.topic.Topics;

/**
 * Remembers for a minute what issued directives ask for, with all their terms: a hundred units open the same one all day, and issuing has
 * fixed it. Whether it was withdrawn is not remembered here; that stands with the assignment.
 */
@Component
public class AskedForMemory {

    private static final Duration KEPT_FOR = Duration.ofMinutes(1);
    private static final int MOST = 500;

    private final Directives directives;
    private final Topics topics;
    private final Clock clock;
    private final Map<DirectiveId, Kept> memory = new ConcurrentHashMap<>();

    AskedForMemory(Directives directives, Topics topics, Clock clock) {
        this.directives = directives;
        this.topics = topics;
        this.clock = clock;
    }

    private record Kept(Instant since, Map<UUID, AskedFor> byTerms) {

        AskedFor of(UUID terms) {
            AskedFor asked = byTerms.get(terms);
            if (asked == null) {
                throw new NoSuchElementException("the directive has no terms " + terms);
            }
            return asked;
        }
    }

    public AskedFor of(AssignmentView assignment) {
        return of(assignment.directive(), assignment.termsId());
    }

    public AskedFor of(DirectiveId directive, UUID terms) {
        Instant now = clock.instant();
        Kept kept = memory.get(directive);
        AskedFor known = kept == null || kept.since.plus(KEPT_FOR).isBefore(now) ? null : kept.byTerms.get(terms);
        return known == null ? read(directive, now).of(terms) : known;
    }

    private Kept read(DirectiveId directive, Instant now) {
        Kept read = new Kept(now, askedFor(directives.view(directive), topics));
        if (memory.size() >= MOST) {
            memory.clear();
        }
        memory.put(directive, read);
        return read;
    }

    /** A task that an amendment added can be chosen at once. */
    @TransactionalEventListener
    void forget(DirectiveAmended amended) {
        memory.remove(amended.directive());
    }

    @TransactionalEventListener
    void forget(TopicSet set) {
        memory.remove(set.directive());
    }

    private static Map<UUID, AskedFor> askedFor(DirectiveView directive, Topics topics) {
        List<AskedFor.Task> tasks = directive.tasks().stream()
                .map(task -> new AskedFor.Task(task.id(), task.path(), task.name()))
                .toList();
        Tags tags = topics.of(directive);
        return directive.terms().stream()
                .collect(Collectors.toMap(
                        DirectiveView.TermsView::id,
                        terms -> new AskedFor(
                                directive.id(),
                                directive.numberAndSymbol(),
                                directive.issuer(),
                                directive.subject(),
                                tasks,
                                terms.windowFrom(),
                                terms.windowTo(),
                                terms.headings(),
                                tags)));
    }
}
