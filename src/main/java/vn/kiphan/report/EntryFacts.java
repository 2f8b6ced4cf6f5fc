package vn.kiphan.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.kiphan.catalogue.Shape;
import vn.kiphan.coverage.Entry;
import vn.kiphan.coverage.Totals;
import vn.kiphan.shared.Vietnam;

/** What a page says about all entries of a draft, also those that it does not show: what they add up to, and what looks odd in some. */
record EntryFacts(Totals totals, Odd outside, Odd future, Odd unmeasured, Odd withoutTask, Odd repeated) {

    /** So many entries are named with a finding. */
    static final int SPOTS = 5;

    /** How many entries are meant, and the first of them to go to. */
    record Odd(int count, List<Finding.Spot> spots) {

        private static Odd of(List<Entry> entries, Predicate<Entry> meant) {
            List<Entry> odd = entries.stream().filter(meant).toList();
            return new Odd(
                    odd.size(),
                    odd.stream()
                            .limit(SPOTS)
                            .map(entry ->
                                    spot(entry.title(), entry.id().toString(), Vietnam.DAY.format(entry.publishedOn())))
                            .toList());
        }

        /** Titles repeat, above all those of broadcasts: the day tells them apart. */
        static Finding.Spot spot(String title, String entry, String day) {
            return new Finding.Spot(title + " (" + day + ")", "/entries/" + entry);
        }
    }

    static EntryFacts of(List<Entry> entries, LocalDate today) {
        Map<String, Long> links =
                entries.stream().collect(Collectors.groupingBy(Entry::canonicalLink, Collectors.counting()));
        return new EntryFacts(
                Totals.of(entries),
                Odd.of(entries, Entry::outsideWindow),
                Odd.of(entries, entry -> entry.publishedOn().isAfter(today)),
                Odd.of(entries, entry -> Shape.BROADCAST.name().equals(entry.shape()) && entry.minutes() == null),
                Odd.of(entries, entry -> entry.tasks().isEmpty()),
                Odd.of(
                        entries,
                        entry ->
                                !entry.canonicalLink().isEmpty() && links.getOrDefault(entry.canonicalLink(), 0L) > 1));
    }
}
