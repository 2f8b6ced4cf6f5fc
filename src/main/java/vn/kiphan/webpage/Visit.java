package vn.kiphan.webpage;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One visit and the hosts that it comes to: the one of the link and those that redirects lead to, of the page or of its robots.txt. The turn
 * of each is taken before the first request to it and left at the end, with the pause that this host asks for. What a host sends its guest
 * round to within itself is part of the same visit.
 */
final class Visit implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** Longer than the robots.txt and the pages of all redirects together may take. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final HostTurns turns;
    private final Map<String, Duration> pauses = new LinkedHashMap<>();

    Visit(HostTurns turns) {
        this.turns = turns;
    }

    void enter(URI address) throws HostBusy {
        String host = address.getHost();
        if (!pauses.containsKey(host)) {
            if (!turns.take(host, LEASE)) {
                throw new HostBusy(host);
            }
            pauses.put(host, PAUSE);
        }
    }

    /** What the host that was entered wants between two visits; never less than our own manners. */
    void pause(URI address, Duration wanted) {
        pauses.merge(address.getHost(), wanted, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    @Override
    public void close() {
        pauses.forEach(turns::leave);
    }
}
