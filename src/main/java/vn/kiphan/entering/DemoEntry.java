package vn.kiphan.entering;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiphan.coverage.Measures;

/**
 * A coverage entry of the sample data: codes of the catalogue, and the positions (from 0) of the campaign tasks that it serves.
 *
 * @param what what ran, where and when; the same for all the words below
 */
public record DemoEntry(What what, String link, String language, Measures measures, String tags, Set<Integer> tasks) {

    record What(String kind, String channel, String title, String outlet, LocalDate day) {}

    public static DemoEntry of(
            String kind, String channel, String title, String outlet, LocalDate day, Set<Integer> tasks) {
        return new DemoEntry(new What(kind, channel, title, outlet, day), "", "VIETNAMESE", Measures.NONE, "", tasks);
    }

    public DemoEntry withLink(String address) {
        return new DemoEntry(what, address, language, measures, tags, tasks);
    }

    public DemoEntry in(String otherLanguage) {
        return new DemoEntry(what, link, otherLanguage, measures, tags, tasks);
    }

    public DemoEntry withTags(String words) {
        return new DemoEntry(what, link, language, measures, words, tasks);
    }

    public DemoEntry withViews(long read) {
        return measuring(new Measures(null, null, null, null, null, null, read));
    }

    public DemoEntry withAirings(int times, int minutesEach, @Nullable Integer atPlaces) {
        return measuring(new Measures(times, minutesEach, atPlaces, null, null, null, null));
    }

    public DemoEntry withPieces(int count, @Nullable Integer atPlaces) {
        return measuring(new Measures(null, null, atPlaces, count, null, null, null));
    }

    public DemoEntry withSessions(int count, int people) {
        return measuring(new Measures(null, null, null, null, count, people, null));
    }

    private DemoEntry measuring(Measures measured) {
        return new DemoEntry(what, link, language, measured, tags, tasks);
    }
}
