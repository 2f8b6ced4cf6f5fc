package vn.kiphan.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator follows from the entries of a report: what is added up of which of them.
 *
 * @param kinds the codes of the kinds that count; empty for all
 * @param channels the codes of the channels that count; empty for all
 * @param origin null for own production and relay alike
 */
public record Counting(
        Counted what,
        List<String> kinds,
        List<String> channels,
        @Nullable Origin origin) {

    /** Whose programme it is. */
    public enum Origin {
        /** Produced by the unit itself. */
        OWN,
        /** Taken over from another station (tiếp âm). */
        RELAY
    }

    public Counting {
        kinds = List.copyOf(kinds);
        channels = List.copyOf(channels);
    }
}
