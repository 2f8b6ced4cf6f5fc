package vn.kiphan.coverage;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A coverage entry as it reads, of a draft or of a submission. Measures that its shape does not have, or that the unit left empty, are null;
 * {@code measures} says them in one line, {@code minutes} is airings × minutes × places. {@code relayOf} names the programme of another
 * station and is empty for one's own production; {@code tags} are those of {@link vn.kiphan.shared.Tags}.
 */
public record Entry(
        UUID id,
        int position,
        String shape,
        String kindCode,
        String kind,
        String channelCode,
        String channel,
        String title,
        String outlet,
        String link,
        String canonicalLink,
        LocalDate publishedOn,
        String languageCode,
        String language,
        @Nullable Integer airings,
        @Nullable Integer minutesPerAiring,
        @Nullable Integer places,
        @Nullable Integer pieces,
        @Nullable Integer sessions,
        @Nullable Integer attendance,
        @Nullable Long views,
        @Nullable Integer hotlineMentions,
        @Nullable LocalTime publishedTime,
        String byline,
        String relayOf,
        @Nullable LocalDate viewsReadOn,
        @Nullable Long minutes,
        String measures,
        String tags,
        String note,
        boolean outsideWindow,
        List<UUID> tasks) {

    private static final String ANCHOR = "entry-";

    /** Whether it is the programme of another station, which that station counts. */
    public boolean relayed() {
        return !relayOf.isEmpty();
    }

    /** Names its row on the page of the report. */
    public static String anchor(UUID entry) {
        return ANCHOR + entry;
    }

    /** The entry that stands there; null when it is none. */
    public static @Nullable UUID anchored(String anchor) {
        return anchor.startsWith(ANCHOR) ? UUID.fromString(anchor.substring(ANCHOR.length())) : null;
    }
}
