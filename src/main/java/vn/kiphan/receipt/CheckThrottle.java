package vn.kiphan.receipt;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How often one address may ask within a minute. Counted in this server alone: to guess a hash would take longer than the world lasts. */
@Component
class CheckThrottle {

    static final int MOST_A_MINUTE = 30;

    /** More addresses than that in a minute share one count. */
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Integer> asked = new HashMap<>();
    private long minute;

    CheckThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Whether this address may ask once more. */
    synchronized boolean admits(String address) {
        long now = clock.instant().getEpochSecond() / 60;
        if (now != minute) {
            minute = now;
            asked.clear();
        }
        String counted = asked.size() < MOST_ADDRESSES || asked.containsKey(address) ? address : "";
        return asked.merge(counted, 1, Integer::sum) <= MOST_A_MINUTE;
    }
}
