package vn.kiphan.unfinished;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.entering.EntryPlace;
import vn.kiphan.entering.EntryPlaces;
import vn.kiphan.entering.EntryPlaces.Now;
import vn.kiphan.entering.EntryPlaces.Spot;
import vn.kiphan.entering.TypedFields;
import vn.kiphan.entering.UnfinishedEntries;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.unfinished.UnfinishedStore.Field;
import vn.kiphan.unfinished.UnfinishedStore.Head;

/** Keeps what is typed into the forms of entries. A field is written over the text that its writer saw, or not at all. */
@Service
@Transactional
class UnfinishedDesk implements UnfinishedEntries {

    /** So many new entries may lie unfinished in one report, or in one unit's log. */
    static final int MOST = 50;

    private final UnfinishedStore store;
    private final EntryPlaces places;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    UnfinishedDesk(UnfinishedStore store, EntryPlaces places, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.places = places;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Keeps one field; the same text once more is kept already.
     *
     * @param seen the text over which it was typed
     */
    Saved save(Spot spot, String shape, String field, String text, String seen, SignedInPerson person) {
        places.refuseClosed(spot, person);
        Instant at = now();
        boolean begun = !store.hold(spot, person.author(), at) && begin(spot, shape, person, at);
        Field kept = store.field(spot.entry(), field).orElse(null);
        Saved saved = spot.existing()
                ? change(spot, kept, field, text, seen, person, at)
                : write(spot, kept, field, text, seen, person, at);
        if (begun && store.clear(spot.entry(), List.of()) && saved.taken()) {
            publish(person, "entry.begin", spot, shape);
        }
        return saved;
    }

    private boolean begin(Spot spot, String shape, SignedInPerson person, Instant at) {
        if (!spot.existing() && store.begun(spot.place()) >= MOST) {
            throw new Refusal("unfinished.refused.many", spot.place().address(), MOST);
        }
        boolean begun = store.begin(spot, shape, person.author(), at);
        // somebody may have begun it at the same moment; what is another unit's is nobody's here
        if (!begun && !store.hold(spot, person.author(), at)) {
            throw new NotFound();
        }
        return begun;
    }

    private Saved write(
            Spot spot,
            @Nullable Field kept,
            String field,
            String text,
            String seen,
            SignedInPerson person,
            Instant at) {
        if (kept != null && !kept.text().equals(text) && !kept.text().equals(seen)) {
            return new Saved(false, kept.text(), kept.by(), kept.at());
        }
        if (text.isEmpty()) {
            store.clear(spot.entry(), List.of(field));
        } else {
            store.write(spot.entry(), field, text, "", person.author(), at);
        }
        return new Saved(true, text, person.name(), at);
    }

    /** A change to an entry that is there. Where that was saved since, with other words, those are what has to be seen. */
    private Saved change(
            Spot spot,
            @Nullable Field kept,
            String field,
            String text,
            String seen,
            SignedInPerson person,
            Instant at) {
        Now now = places.now(spot);
        String current = TypedFields.of(now.form()).getOrDefault(field, "");
        Field over = kept != null && kept.was().equals(current) ? kept : null;
        String there = over == null ? current : over.text();
        if (!there.equals(text) && !there.equals(seen)) {
            return over == null
                    ? new Saved(false, there, now.by(), now.at())
                    : new Saved(false, there, over.by(), over.at());
        }
        if (text.equals(current)) {
            store.clear(spot.entry(), List.of(field));
        } else {
            store.write(spot.entry(), field, text, current, person.author(), at);
        }
        return new Saved(true, text, person.name(), at);
    }

    /** Throws away what was typed; it can be taken back for some days. Twice is once. */
    void drop(Spot spot, SignedInPerson person) {
        places.refuseClosed(spot, person);
        String title = store.find(spot.place(), spot.entry()).map(Head::title).orElse("");
        if (store.drop(spot, now())) {
            publish(person, "entry.drop", spot, title);
        }
    }

    void restore(Spot spot, SignedInPerson person) {
        places.refuseClosed(spot, person);
        if (store.restore(spot)) {
            publish(person, "entry.resume", spot, "");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Unfinished find(EntryPlace place, UUID entry) {
        return store.find(place, entry).map(this::whole).orElse(null);
    }

    private Unfinished whole(Head head) {
        Map<String, String> typed = new LinkedHashMap<>();
        Map<String, String> was = new LinkedHashMap<>();
        for (Field field : store.fields(head.entry())) {
            typed.put(field.name(), field.text());
            was.put(field.name(), field.was());
        }
        return new Unfinished(head.entry(), head.existing(), head.shape(), typed, was, head.at(), head.by());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unfinished> begunBy(EntryPlace place, SignedInPerson person) {
        return store.begunBy(place, person.author().personId()).stream()
                .map(head -> new Unfinished(
                        head.entry(),
                        head.existing(),
                        head.shape(),
                        Map.of("title", head.title()),
                        Map.of(),
                        head.at(),
                        head.by()))
                .toList();
    }

    @Override
    public void finished(UUID entry, EntryForm form) {
        Map<String, String> saved = TypedFields.of(form);
        List<Field> kept = store.fields(entry);
        if (kept.isEmpty()) {
            return;
        }
        List<String> same = kept.stream()
                .filter(field -> saved.getOrDefault(field.name(), "").equals(field.text()))
                .map(Field::name)
                .toList();
        if (store.clear(entry, same)) {
            store.existing(entry);
        }
    }

    private void publish(SignedInPerson person, String action, Spot spot, String details) {
        events.publishEvent(new UnfinishedEvent(person.author(), action, spot.place(), spot.entry() + ": " + details));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
