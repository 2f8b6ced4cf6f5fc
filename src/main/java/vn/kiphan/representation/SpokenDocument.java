package vn.kiphan.representation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.UnitId;

/** A document that came of a report by which another unit reported for these: brought by a module above. */
public interface SpokenDocument {

    /** What it is called, and where it is downloaded. */
    record Found(String sentence, String address) {}

    /** Null when there is none that these units may read. */
    @Nullable
    Found of(UUID submission, Set<UnitId> units);
}
