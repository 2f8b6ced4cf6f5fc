package vn.kiphan.narrative;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How much of a report a page has seen: the latest change of a text, the version of what is declared, and what the entries and the files
 * were like then; empty where the page does not say.
 */
record Mark(Instant texts, long version, String entries, String evidence) {

    static final Mark NOTHING = new Mark(Instant.EPOCH, -1, "", "");

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, texts) + "." + version + "." + entries + "." + evidence;
    }

    /** What a page sends; anything else has seen nothing. */
    static Mark of(String typed) {
        String[] parts = typed.split("\\.", -1);
        if (parts.length != 4 || !parts[0].matches("\\d{1,17}") || !parts[1].matches("\\d{1,18}")) {
            return NOTHING;
        }
        return new Mark(
                Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS),
                Long.parseLong(parts[1]),
                parts[2],
                parts[3]);
    }
}
