package vn.kiphan.unfinished;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.entering.EntryPlaces;
import vn.kiphan.entering.EntryPlaces.Now;
import vn.kiphan.entering.EntryPlaces.Spot;
import vn.kiphan.entering.TypedFields;
import vn.kiphan.shared.Days;
import vn.kiphan.unfinished.UnfinishedStore.Field;

/** What others typed into the same entry, or saved in it, since its form last asked; in the words of {@code src/docs/saving.md}. */
@Component
@Transactional(readOnly = true)
class UnfinishedNews {

    /** Whoever typed so lately is there. */
    private static final Duration HERE = Duration.ofSeconds(60);

    private final UnfinishedStore store;
    private final EntryPlaces places;
    private final Days days;
    private final Clock clock;

    UnfinishedNews(UnfinishedStore store, EntryPlaces places, Days days, Clock clock) {
        this.store = store;
        this.places = places;
        this.days = days;
        this.clock = clock;
    }

    /** A field as it is now. */
    record Change(String name, String seen, String text, String by, String at) {}

    /** Somebody who types in the same entry, and the field. */
    record Somebody(String name, String at) {}

    /** The answer. */
    record News(String mark, List<Change> fields, List<Somebody> people, List<String> parts) {}

    /** @param mark of the answer before; empty for a page that has just been opened, which is told all that is kept */
    News since(Spot spot, String mark, SignedInPerson person) {
        List<Field> kept = store.find(spot.place(), spot.entry())
                .map(head -> store.fields(head.entry()))
                .orElse(List.of());
        String now = mark(spot, kept);
        List<Change> changes = mark.equals(now) ? List.of() : changes(spot, kept);
        return new News(now, changes, people(kept, person.author().personId()), List.of());
    }

    private List<Change> changes(Spot spot, List<Field> kept) {
        Map<String, Change> changes = new LinkedHashMap<>();
        if (spot.existing()) {
            Now now = places.now(spot);
            TypedFields.of(now.form())
                    .forEach((name, text) ->
                            changes.put(name, new Change(name, text, text, now.by(), days.hour(now.at()))));
        }
        kept.forEach(field -> changes.put(
                field.name(), new Change(field.name(), field.text(), field.text(), field.by(), days.hour(field.at()))));
        return new ArrayList<>(changes.values());
    }

    private List<Somebody> people(List<Field> kept, UUID reader) {
        Instant lately = clock.instant().minus(HERE);
        Map<UUID, Field> latest = new LinkedHashMap<>();
        kept.stream()
                .filter(field -> !field.byId().equals(reader) && field.at().isAfter(lately))
                .forEach(field -> latest.merge(
                        field.byId(), field, (one, other) -> one.at().isAfter(other.at()) ? one : other));
        return latest.values().stream()
                .limit(5)
                .map(field -> new Somebody(field.by(), field.name()))
                .toList();
    }

    private static String mark(Spot spot, List<Field> kept) {
        long last = kept.stream()
                .mapToLong(field -> ChronoUnit.MICROS.between(Instant.EPOCH, field.at()))
                .max()
                .orElse(0);
        return spot.version() + "." + kept.size() + "." + last;
    }
}
