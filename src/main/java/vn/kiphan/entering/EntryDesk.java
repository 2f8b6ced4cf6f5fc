package vn.kiphan.entering;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.coverage.EntryText;
import vn.kiphan.coverage.EntryValues;
import vn.kiphan.reportdraft.HeldReport;
import vn.kiphan.reportdraft.ReportDrafts;
import vn.kiphan.reportdraft.ReportEvent;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.StaleVersion;

/** Adding, correcting and removing the entries of a report. The report is held meanwhile, so that no link slips in twice. */
@Service
@Transactional
class EntryDesk {

    private final ReportDrafts reports;
    private final CoverageEntries entries;
    private final UnfinishedEntries unfinished;
    private final ReportLinks links;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EntryDesk(
            ReportDrafts reports,
            CoverageEntries entries,
            UnfinishedEntries unfinished,
            ReportLinks links,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.entries = entries;
        this.unfinished = unfinished;
        this.links = links;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A form that was found right: what was typed, what that says, and the version that was seen.
     *
     * @param again whether it may have been sent before, with the answer lost
     */
    record Typed(EntryForm form, EntryText text, boolean again) {

        Typed(EntryForm form, EntryText text) {
            this(form, text, false);
        }

        /** What nobody typed: sample data. */
        static Typed of(EntryText text) {
            return new Typed(EntryForm.of(EntryValues.of(text), List.of()), text);
        }

        long version() {
            return form.seenVersion();
        }

        /** Whether the entry is what this form has become: it says the same, or somebody has changed or removed it since. */
        boolean became(CoverageEntry there, boolean inPlace) {
            return inPlace && there.text().equals(text) || again && (!inPlace || there.version() > 0);
        }
    }

    /** The entry in this report, for the form; {@link NotFound} when the report does not refer to it. */
    @Transactional(readOnly = true)
    public CoverageEntry entry(UUID report, UUID entry, UUID unit) {
        return find(report, entry, unit).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<CoverageEntry> find(UUID report, UUID entry, UUID unit) {
        return entries.find(entry, unit).filter(found -> refersTo(report, entry));
    }

    /**
     * @param key the id that the entry is to have, made for the form; the same form sent once more is that entry
     */
    UUID add(UUID reportId, UUID key, Typed typed, SignedInPerson person) {
        HeldReport report = reports.hold(reportId, person);
        EntryText text = typed.text;
        Optional<CoverageEntry> there = entries.find(key, report.unit().value());
        if (there.isPresent() && typed.became(there.get(), refersTo(reportId, key))) {
            return key;
        }
        // a form that the browser shows once more may come with other words: that is another entry
        UUID id = taken(key) ? Ids.next() : key;
        refuseDuplicate(report, id, text);
        CoverageEntry entry = entries.saveAndFlush(new CoverageEntry(id, report.unit(), text, person.author(), now()));
        refer(reportId, entry.id());
        report.noLongerNil(person.author(), now());
        unfinished.finished(key, typed.form);
        publish(person, "entry.add", reportId, entry.id() + ": " + entry.title());
        return entry.id();
    }

    void correct(UUID reportId, UUID entryId, Typed typed, AskedFor askedFor, SignedInPerson person) {
        HeldReport report = reports.hold(reportId, person);
        CoverageEntry entry = entry(reportId, entryId, report.unit().value());
        if (entry.version() != typed.version()) {
            throw new StaleVersion("/reports/" + reportId + "/entries/" + entryId);
        }
        if (!typed.text.sameLinkAs(entry.text())) {
            refuseDuplicate(report, entryId, typed.text);
        }
        entry.correct(typed.text.keeping(entry.text().tasks(), askedFor), person.author(), now());
        unfinished.finished(entryId, typed.form);
        publish(person, "entry.change", reportId, entryId + ": " + entry.title());
    }

    /** The report no longer refers to the entry; the unit still has it, so that this can be undone. Twice is once. */
    void remove(UUID reportId, UUID entryId, SignedInPerson person) {
        HeldReport report = reports.hold(reportId, person);
        CoverageEntry entry = entries.find(entryId, report.unit().value()).orElseThrow(NotFound::new);
        int removed = jdbc.sql("delete from coverage_report_entry where report_id = :report and entry_id = :entry")
                .param("report", reportId)
                .param("entry", entryId)
                .update();
        if (removed == 1) {
            publish(person, "entry.remove", reportId, entryId + ": " + entry.title());
        }
    }

    /** Takes back a removal. */
    void restore(UUID reportId, UUID entryId, SignedInPerson person) {
        HeldReport report = reports.hold(reportId, person);
        CoverageEntry entry = entries.find(entryId, report.unit().value()).orElseThrow(NotFound::new);
        if (!refersTo(reportId, entryId)) {
            duplicate(report, entryId, entry.text())
                    .filter(DuplicateLink::inReport)
                    .ifPresent(duplicate -> {
                        throw duplicate;
                    });
            refer(reportId, entryId);
            report.noLongerNil(person.author(), now());
            publish(person, "entry.restore", reportId, entryId + ": " + entry.title());
        }
    }

    private boolean taken(UUID id) {
        return jdbc.sql("select exists (select from coverage_entry where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private boolean refersTo(UUID report, UUID entry) {
        return jdbc.sql(
                        "select exists (select 1 from coverage_report_entry where report_id = :report and entry_id = :entry)")
                .param("report", report)
                .param("entry", entry)
                .query(Boolean.class)
                .single();
    }

    private void refer(UUID report, UUID entry) {
        jdbc.sql("insert into coverage_report_entry (report_id, entry_id) values (:report, :entry)")
                .param("report", report)
                .param("entry", entry)
                .update();
    }

    /** An entry lives once: what the unit has logged already is put into the report and not entered again. */
    private void refuseDuplicate(HeldReport report, UUID entry, EntryText text) {
        if (!text.linkCanonical().isEmpty()) {
            links.oneAtATime(report.unit());
        }
        duplicate(report, entry, text).ifPresent(duplicate -> {
            throw duplicate;
        });
    }

    private Optional<DuplicateLink> duplicate(HeldReport report, UUID entry, EntryText text) {
        return text.linkCanonical().isEmpty()
                ? Optional.empty()
                : jdbc.sql("""
                select e.id, e.title, re.report_id is not null as here from coverage_entry e
                left join coverage_report_entry re on re.entry_id = e.id and re.report_id = :report
                where e.unit_id = :unit and e.link_canonical = :link and e.id <> :entry
                order by here desc, e.created_at limit 1
                """)
                        .param("report", report.id())
                        .param("unit", report.unit().value())
                        .param("link", text.linkCanonical())
                        .param("entry", entry)
                        .query((row, number) -> new DuplicateLink(
                                new OwnedEntries.Owned(row.getObject("id", UUID.class), row.getString("title")),
                                row.getBoolean("here")))
                        .optional();
    }

    private void publish(SignedInPerson person, String action, UUID report, String details) {
        events.publishEvent(new ReportEvent(person.author(), action, report, details));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
