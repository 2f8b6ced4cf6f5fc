package vn.kiphan.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Collection;
import java.util.UUID;

/** Makes identifiers: time-ordered UUIDs (RFC 9562, version 7), so that new rows land at the end of an index. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** As a statement takes them that casts its parameter to {@code uuid[]}. */
    public static String[] array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
