package vn.kiphan.webpage;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The robots.txt of sites, remembered for a day and for so many sites. A site without one allows everything; one that cannot answer just now
 * allows nothing until it can (RFC 9309, 2.3.1).
 */
final class Robots {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_WHEN_SILENT = Duration.ofMinutes(10);
    private static final int MOST = 500;
    private static final int LONGEST = 500_000;

    private final Outgoing outgoing;
    private final Clock clock;
    private final Duration patience;
    private final IntPredicate ports;
    private final Map<String, Kept> memory = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    };

    Robots(Outgoing outgoing, Clock clock, Duration patience, IntPredicate ports) {
        this.outgoing = outgoing;
        this.clock = clock;
        this.patience = patience;
        this.ports = ports;
    }

    private record Kept(RobotsRules rules, Instant until) {}

    /** Two that ask for the same site at once both fetch it; the second answer stays. */
    RobotsRules of(URI address, Visit visit) throws NotReached, HostBusy {
        String site = address.getScheme() + "://" + address.getRawAuthority();
        Instant now = clock.instant();
        synchronized (memory) {
            Kept kept = memory.get(site);
            if (kept != null && kept.until.isAfter(now)) {
                return kept.rules;
            }
        }
        Kept fresh = fetched(site, now, visit);
        synchronized (memory) {
            memory.put(site, fresh);
        }
        return fresh.rules;
    }

    private Kept fetched(String site, Instant now, Visit visit) throws NotReached, HostBusy {
        URI at = URI.create(site + "/robots.txt");
        Deadline deadline = new Deadline(patience);
        try {
            for (int hop = 0; hop <= Visits.MOST_REDIRECTS; hop++) {
                visit.enter(at);
                Answer answer = outgoing.get(at, Wanted.TEXT, deadline);
                if (!answer.redirect()) {
                    return judged(answer, now);
                }
                at = WebAddress.redirected(at, answer.location(), ports);
            }
            return new Kept(RobotsRules.ALL, now.plus(KEPT));
        } catch (NotReached failed) {
            if (failed.trouble().passing() || failed.trouble() == Trouble.ADDRESS) {
                throw failed;
            }
            return new Kept(RobotsRules.ALL, now.plus(KEPT));
        }
    }

    private static Kept judged(Answer answer, Instant now) {
        if (answer.status() == 200) {
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            return new Kept(
                    RobotsRules.read(text.length() > LONGEST ? text.substring(0, LONGEST) : text), now.plus(KEPT));
        }
        return Trouble.ofStatus(answer.status()).passing()
                ? new Kept(RobotsRules.NONE, now.plus(KEPT_WHEN_SILENT))
                : new Kept(RobotsRules.ALL, now.plus(KEPT));
    }
}
