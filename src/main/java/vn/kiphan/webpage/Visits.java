package vn.kiphan.webpage;

import java.net.URI;
import java.time.Duration;
import java.util.function.IntPredicate;

/**
 * Visits to the open web as a polite guest makes them: only where the administrator allows it, one at a time at each host with a pause
 * between them, nothing that robots.txt asks to leave alone, every redirect checked like the first address and its host waited for like the
 * first one, five seconds in all.
 */
public class Visits {

    static final int MOST_REDIRECTS = 5;
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OutgoingSwitch allowed;
    private final Outgoing outgoing;
    private final Robots robots;
    private final HostTurns turns;
    private final Duration patience;
    private final IntPredicate ports;

    Visits(
            OutgoingSwitch allowed,
            Outgoing outgoing,
            Robots robots,
            HostTurns turns,
            Duration patience,
            IntPredicate ports) {
        this.allowed = allowed;
        this.outgoing = outgoing;
        this.robots = robots;
        this.turns = turns;
        this.patience = patience;
        this.ports = ports;
    }

    /**
     * The answer with status 200 or 304.
     *
     * @throws NotReached when there is none, with the reason
     * @throws HostBusy when it is not our turn at the host, or at one that it leads to
     */
    public Answer get(String link, Wanted wanted) throws NotReached, HostBusy {
        if (!allowed.allowed()) {
            throw new NotReached(Trouble.SWITCHED_OFF, link);
        }
        URI address = WebAddress.of(link, ports);
        try (Visit visit = new Visit(turns)) {
            return follow(address, wanted, visit);
        }
    }

    private Answer follow(URI first, Wanted wanted, Visit visit) throws NotReached, HostBusy {
        Deadline deadline = new Deadline(patience);
        URI address = first;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            visit.enter(address);
            RobotsRules rules = robots.of(address, visit);
            visit.pause(address, rules.delay());
            if (!rules.allows(path(address))) {
                throw new NotReached(Trouble.ROBOTS, address.toString());
            }
            Answer answer = outgoing.get(address, wanted, deadline);
            if (answer.status() == 200 || answer.notModified()) {
                return answer;
            }
            if (!answer.redirect()) {
                throw new NotReached(Trouble.ofStatus(answer.status()), "status " + answer.status());
            }
            address = WebAddress.redirected(address, answer.location(), ports);
        }
        throw new NotReached(Trouble.REDIRECTS, "more than " + MOST_REDIRECTS);
    }

    private static String path(URI address) {
        return address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
    }
}
