package vn.kiphan.coverage;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** How much of it there was. Null is "not reported", which is not 0; which measures there are depends on the entry's shape. */
@Embeddable
public record Measures(
        @Nullable Integer airings,
        @Nullable Integer minutesPerAiring,
        @Nullable Integer places,
        @Nullable Integer pieces,
        @Nullable Integer sessions,
        @Nullable Integer attendance,
        @Nullable Long views,
        @Nullable Integer hotlineMentions) {

    public static final Measures NONE = new Measures(null, null, null, null, null, null, null, null);

    /** Measures of an entry that does not name the hotline. */
    public Measures(
            @Nullable Integer airings,
            @Nullable Integer minutesPerAiring,
            @Nullable Integer places,
            @Nullable Integer pieces,
            @Nullable Integer sessions,
            @Nullable Integer attendance,
            @Nullable Long views) {
        this(airings, minutesPerAiring, places, pieces, sessions, attendance, views, null);
    }

    /** Minutes on the air: airings × minutes × places, where no number of places means one; null when a factor is not reported. */
    @Nullable
    Long minutes() {
        if (airings == null || minutesPerAiring == null) {
            return null;
        }
        return (long) airings * minutesPerAiring * (places == null ? 1 : places);
    }
}
