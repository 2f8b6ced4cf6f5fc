package vn.kiphan.entering;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.coverage.EntryText;
import vn.kiphan.reportdraft.ReportDrafts;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.StaleVersion;
import vn.kiphan.shared.UnitId;

/** The unit's own store of entries, without any report: what is logged today may serve a directive of next month. */
@Service
@Transactional
public class UnitLog {

    private final CoverageEntries entries;
    private final UnfinishedEntries unfinished;
    private final ReportLinks links;
    private final EntryCheck check;
    private final EntryIntake intake;
    private final ReportDrafts reports;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    UnitLog(
            CoverageEntries entries,
            UnfinishedEntries unfinished,
            ReportLinks links,
            EntryCheck check,
            EntryIntake intake,
            ReportDrafts reports,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.unfinished = unfinished;
        this.links = links;
        this.check = check;
        this.intake = intake;
        this.reports = reports;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** What became of a form: the entry, or the sentences by field that say what is wrong. */
    public record Logged(Optional<UUID> entry, Map<String, String> faults) {}

    /** The report, and how many entries are new in it. */
    public record Picked(UUID report, int entries) {}

    /** Logs what a machine has found; a page that the unit has logged already is that entry. */
    public Logged log(UnitId unit, EntryForm form, SignedInPerson person) {
        EntryCheck.Outcome outcome = check.check(form, AskedFor.NOTHING);
        EntryText text = outcome.text();
        if (text == null) {
            return new Logged(Optional.empty(), outcome.faults());
        }
        hold(unit, person);
        Optional<UUID> same = with(unit, text.linkCanonical()).map(OwnedEntries.Owned::id);
        return new Logged(same.isPresent() ? same : Optional.of(insert(unit, Ids.next(), text, person)), Map.of());
    }

    /**
     * @param key the id that the entry is to have, made for the form; the same form sent once more is that entry
     * @throws DuplicateLink when the unit has an entry with the link already
     */
    UUID add(UnitId unit, UUID key, EntryDesk.Typed typed, SignedInPerson person) {
        hold(unit, person);
        EntryText text = typed.text();
        if (entries.find(key, unit.value())
                .filter(there -> typed.became(there, true))
                .isPresent()) {
            return key;
        }
        refuseDuplicate(unit, text, null);
        UUID entry = insert(unit, taken(key) ? Ids.next() : key, text, person);
        unfinished.finished(key, typed.form());
        return entry;
    }

    /** The entry of one of the person's units, if it is one. */
    @Transactional(readOnly = true)
    Optional<CoverageEntry> find(UUID id, Set<UnitId> units) {
        return units.stream()
                .flatMap(unit -> entries.find(id, unit.value()).stream())
                .findFirst();
    }

    /** The entry of one of the person's units. */
    @Transactional(readOnly = true)
    CoverageEntry entry(UUID id, Set<UnitId> units) {
        return find(id, units).orElseThrow(NotFound::new);
    }

    /** @throws DuplicateLink when another entry of the unit has the link already */
    void correct(UUID id, EntryDesk.Typed typed, SignedInPerson person) {
        CoverageEntry entry = entry(id, person.reportingUnits());
        UnitId unit = entry.unit();
        hold(unit, person);
        if (entry.version() != typed.version()) {
            throw new StaleVersion("/log/entries/" + id);
        }
        if (!typed.text().sameLinkAs(entry.text())) {
            refuseDuplicate(unit, typed.text(), id);
        }
        entry.correct(typed.text().keeping(entry.text().tasks(), AskedFor.NOTHING), person.author(), now());
        unfinished.finished(id, typed.form());
        events.publishEvent(new UnitLogEvent(person.author(), "log.change", unit, id + ": " + entry.title()));
    }

    /** The report on the assignment refers to entries of the log from now on, and is begun for that when nobody has begun it. */
    public Picked pick(AssignmentId assignment, Collection<UUID> chosen, SignedInPerson person) {
        UUID report = reports.start(assignment, person);
        return new Picked(report, intake.include(report, chosen, person));
    }

    /** One at a time for each unit: a link that two people log at once is logged once. */
    void hold(UnitId unit, SignedInPerson person) {
        if (!person.reportingUnits().contains(unit)) {
            throw new NotFound();
        }
        links.oneAtATime(unit);
    }

    private boolean taken(UUID id) {
        return jdbc.sql("select exists (select from coverage_entry where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private UUID insert(UnitId unit, UUID id, EntryText text, SignedInPerson person) {
        CoverageEntry entry = entries.saveAndFlush(new CoverageEntry(id, unit, text, person.author(), now()));
        events.publishEvent(new UnitLogEvent(person.author(), "log.add", unit, entry.id() + ": " + entry.title()));
        return entry.id();
    }

    private void refuseDuplicate(UnitId unit, EntryText text, @Nullable UUID but) {
        with(unit, text.linkCanonical()).filter(same -> !same.id().equals(but)).ifPresent(same -> {
            throw new DuplicateLink(same, false);
        });
    }

    /** The entry of the unit that has the canonical link. */
    Optional<OwnedEntries.Owned> with(UnitId unit, String link) {
        return link.isEmpty()
                ? Optional.empty()
                : jdbc.sql("select id, title from coverage_entry where unit_id = :unit and link_canonical = :link"
                                + " order by created_at limit 1")
                        .param("unit", unit.value())
                        .param("link", link)
                        .query((row, number) ->
                                new OwnedEntries.Owned(row.getObject("id", UUID.class), row.getString("title")))
                        .optional();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
