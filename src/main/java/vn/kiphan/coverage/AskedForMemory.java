package vn.kiphan.coverage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.Directives;

/**
 * Remembers for a minute what issued directives ask for: a hundred units open the same one all day, and issuing has fixed it. Whether
 * it was withdrawn is not remembered here; that stands with the assignment.
 */
@Component
class AskedForMemory {

    private static final Duration KEPT_FOR = Duration.ofMinutes(1);
    private static final int MOST = 200;

    private final Directives directives;
    private final Clock clock;
    private final Map<DirectiveId, Kept> memory = new ConcurrentHashMap<>();

    AskedForMemory(Directives directives, Clock clock) {
        this.directives = directives;
        this.clock = clock;
    }

    private record Kept(Instant since, AskedFor askedFor) {}

    AskedFor of(DirectiveId directive) {
        Instant now = clock.instant();
        Kept kept = memory.get(directive);
        if (kept == null || kept.since.plus(KEPT_FOR).isBefore(now)) {
            kept = new Kept(now, askedFor(directives.view(directive)));
            if (memory.size() >= MOST) {
                memory.clear();
            }
            memory.put(directive, kept);
        }
        return kept.askedFor;
    }

    private static AskedFor askedFor(DirectiveView directive) {
        return new AskedFor(
                directive.id(),
                directive.numberAndSymbol(),
                directive.issuer(),
                directive.subject(),
                directive.tasks().stream()
                        .map(task -> new AskedFor.Task(task.id(), task.path(), task.text()))
                        .toList(),
                directive.terms().windowFrom(),
                directive.terms().windowTo());
    }
}
