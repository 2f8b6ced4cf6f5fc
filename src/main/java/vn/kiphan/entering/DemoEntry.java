package vn.kiphan.entering;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A coverage entry of the sample data: codes of the catalogue, and the positions (from 0) of the campaign tasks that it serves.
 * Measures that it does not have are null.
 */
public record DemoEntry(
        String kind,
        String channel,
        String title,
        String outlet,
        String link,
        LocalDate day,
        String language,
        @Nullable Integer airings,
        @Nullable Integer minutes,
        @Nullable Integer places,
        @Nullable Integer pieces,
        @Nullable Integer sessions,
        @Nullable Integer attendance,
        @Nullable Long views,
        String tags,
        Set<Integer> tasks) {

    public static DemoEntry of(
            String kind, String channel, String title, String outlet, LocalDate day, Set<Integer> tasks) {
        return new DemoEntry(
                kind,
                channel,
                title,
                outlet,
                "",
                day,
                "VIETNAMESE",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                tasks);
    }

    public DemoEntry withLink(String address) {
        return new DemoEntry(
                kind,
                channel,
                title,
                outlet,
                address,
                day,
                language,
                airings,
                minutes,
                places,
                pieces,
                sessions,
                attendance,
                views,
                tags,
                tasks);
    }

    public DemoEntry withViews(long read) {
        return new DemoEntry(
                kind,
                channel,
                title,
                outlet,
                link,
                day,
                language,
                airings,
                minutes,
                places,
                pieces,
                sessions,
                attendance,
                read,
                tags,
                tasks);
    }

    public DemoEntry withAirings(int times, int minutesEach, @Nullable Integer atPlaces) {
        return new DemoEntry(
                kind,
                channel,
                title,
                outlet,
                link,
                day,
                language,
                times,
                minutesEach,
                atPlaces,
                pieces,
                sessions,
                attendance,
                views,
                tags,
                tasks);
    }

    public DemoEntry withPieces(int count, @Nullable Integer atPlaces) {
        return new DemoEntry(
                kind,
                channel,
                title,
                outlet,
                link,
                day,
                language,
                airings,
                minutes,
                atPlaces,
                count,
                sessions,
                attendance,
                views,
                tags,
                tasks);
    }

    public DemoEntry withSessions(int count, int people) {
        return new DemoEntry(
                kind, channel, title, outlet, link, day, language, airings, minutes, places, pieces, count, people,
                views, tags, tasks);
    }

    public DemoEntry in(String otherLanguage) {
        return new DemoEntry(
                kind,
                channel,
                title,
                outlet,
                link,
                day,
                otherLanguage,
                airings,
                minutes,
                places,
                pieces,
                sessions,
                attendance,
                views,
                tags,
                tasks);
    }

    public DemoEntry withTags(String words) {
        return new DemoEntry(
                kind,
                channel,
                title,
                outlet,
                link,
                day,
                language,
                airings,
                minutes,
                places,
                pieces,
                sessions,
                attendance,
                views,
                words,
                tasks);
    }
}
