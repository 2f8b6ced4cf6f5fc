package vn.kiphan.linkwatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kiphan.coverage.EntryLinks;
import vn.kiphan.webpage.OutgoingSwitch;
import vn.kiphan.webpage.WebPages;

/**
 * Has the pages of new entries read, and those of open and of recent reports looked at again. It asks the entries themselves, so that saving
 * one waits for nothing and knows nothing of it.
 */
@Component
class LinkWatch {

    private static final int AT_ONCE = 500;
    private static final Duration BACK = Duration.ofDays(60);
    private static final Duration RECENT = Duration.ofDays(120);
    private static final Duration ROUND = Duration.ofHours(1);

    private final EntryLinks links;
    private final WebPages pages;
    private final OutgoingSwitch allowed;
    private final Clock clock;
    private Instant changedUntil;
    private Instant nextRound;
    private String behind = "";

    LinkWatch(EntryLinks links, WebPages pages, OutgoingSwitch allowed, Clock clock) {
        this.links = links;
        this.pages = pages;
        this.allowed = allowed;
        this.clock = clock;
        this.changedUntil = clock.instant().minus(BACK);
        this.nextRound = clock.instant();
    }

    /** Whether there is more to do at once. */
    synchronized boolean step() {
        return allowed.allowed() && (askForNew() | lookAgain());
    }

    private boolean askForNew() {
        List<EntryLinks.Changed> changed = links.changedSince(changedUntil, AT_ONCE);
        if (changed.isEmpty()) {
            return false;
        }
        Map<String, String> addresses = new HashMap<>();
        changed.forEach(each -> addresses.put(each.link(), each.address()));
        pages.ask(addresses);
        changedUntil = changed.getLast().changedAt();
        return changed.size() == AT_ONCE;
    }

    private boolean lookAgain() {
        Instant now = clock.instant();
        if (now.isBefore(nextRound)) {
            return false;
        }
        List<String> some = links.ofReportsSince(now.minus(RECENT), behind, AT_ONCE);
        pages.lookAgain(some);
        boolean more = some.size() == AT_ONCE;
        behind = more ? some.getLast() : "";
        nextRound = more ? now : now.plus(ROUND);
        return more;
    }
}
