package vn.kiphan.entering;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.catalogue.Shape;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.coverage.EntryRows;
import vn.kiphan.coverage.EntryText;
import vn.kiphan.reportdraft.HeldReport;
import vn.kiphan.reportdraft.ReportDrafts;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.StaleVersion;
import vn.kiphan.shared.UnitId;

/**
 * Entries that come into a report many at a time, from a sheet or a pasted text: checked by the rules of the form, and taken in one
 * transaction. Who calls holds the report first, so that what was checked is what is taken.
 */
@Service
@Transactional
public class EntryIntake {

    private final ReportDrafts reports;
    private final EntryRows rows;
    private final EntryCheck check;
    private final CoverageEntries entries;
    private final ReportLinks links;
    private final JdbcClient jdbc;
    private final Clock clock;

    EntryIntake(
            ReportDrafts reports,
            EntryRows rows,
            EntryCheck check,
            CoverageEntries entries,
            ReportLinks links,
            JdbcClient jdbc,
            Clock clock) {
        this.reports = reports;
        this.rows = rows;
        this.check = check;
        this.entries = entries;
        this.links = links;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A report without what it holds. */
    public record Frame(UUID report, AssignmentView assignment, AskedFor askedFor) {}

    /** An entry that the report has now. */
    public record Held(UUID id, long version, EntryForm form, String canonicalLink) {}

    /** What the check says: sentences by the name of the field; none when the entry is right. The link is the canonical one. */
    public record Checked(EntryForm form, Map<String, String> faults, String canonicalLink) {

        public boolean right() {
            return faults.isEmpty();
        }
    }

    /** An entry to be taken: a new one, or a correction of the one that was seen in that version. */
    public record Taking(@Nullable UUID entry, long version, EntryForm form) {}

    /** What was taken. {@code before} is what a correction replaced; null for a new entry. */
    public record Done(
            UUID entry, long versionAfter, @Nullable EntryForm before) {}

    /** The report, for its unit only. */
    @Transactional(readOnly = true)
    public Frame frame(UUID report, Set<UnitId> units) {
        ReportFrame frame = reports.frame(report, units);
        return new Frame(report, frame.assignment(), frame.askedFor());
    }

    /** Nobody else changes the report until the end of the transaction; refused with the reason when it is not to be worked on. */
    public void hold(UUID report, SignedInPerson person) {
        reports.hold(report, person);
    }

    @Transactional(readOnly = true)
    public List<Held> held(Frame frame) {
        Map<UUID, Long> versions = new HashMap<>();
        jdbc.sql("""
                select e.id, e.version from coverage_report_entry re join coverage_entry e on e.id = re.entry_id
                where re.report_id = :report
                """).param("report", frame.report).query(row -> {
            versions.put(row.getObject("id", UUID.class), row.getLong("version"));
        });
        return rows.ofReport(frame.report, frame.askedFor).stream()
                .map(entry -> {
                    long version = versions.getOrDefault(entry.id(), 0L);
                    return new Held(entry.id(), version, EntryForm.of(entry, version), entry.canonicalLink());
                })
                .toList();
    }

    /** Asks nothing of the database; thousands of rows are checked in whatever transaction there is. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Checked check(Frame frame, EntryForm form) {
        EntryCheck.Outcome outcome = check.check(form, frame.askedFor);
        EntryText text = outcome.text();
        return new Checked(form, outcome.faults(), text == null ? "" : text.linkCanonical());
    }

    /** Takes what was found right. Refused as a whole when one of them was changed meanwhile, or a link would stand there twice. */
    public List<Done> take(UUID reportId, List<Taking> takings, SignedInPerson person) {
        HeldReport report = reports.hold(reportId, person);
        links.oneAtATime(report.unit());
        Frame frame = frame(reportId, person.reportingUnits());
        Map<UUID, CoverageEntry> known = known(takings, report.unit());
        List<CoverageEntry> changed = new ArrayList<>();
        List<EntryForm> before = new ArrayList<>();
        Set<UUID> linked = new HashSet<>();
        for (Taking taking : takings) {
            EntryText text = text(frame, taking.form);
            CoverageEntry entry = taking.entry == null ? null : known.get(taking.entry);
            if (taking.entry != null && (entry == null || entry.version() != taking.version)) {
                throw new StaleVersion("/reports/" + reportId);
            }
            if (entry == null) {
                CoverageEntry added = new CoverageEntry(report.unit(), text, person.author(), now());
                changed.add(added);
                before.add(null);
                linked.add(added.id());
            } else {
                if (!text.sameLinkAs(entry.text())) {
                    linked.add(entry.id());
                }
                before.add(entry.form(Shape.ARTICLE));
                entry.correct(text.keeping(entry.text().tasks(), frame.askedFor), person.author(), now());
                changed.add(entry);
            }
        }
        entries.saveAllAndFlush(changed);
        List<Done> done = new ArrayList<>();
        Set<UUID> added = new HashSet<>();
        for (int i = 0; i < changed.size(); i++) {
            done.add(new Done(changed.get(i).id(), changed.get(i).version(), before.get(i)));
            if (before.get(i) == null) {
                added.add(changed.get(i).id());
            }
        }
        if (!added.isEmpty()) {
            links.refer(reportId, added);
            report.noLongerNil(person.author(), now());
        }
        if (!linked.isEmpty()) {
            links.refuseTwice(reportId, linked);
            links.refuseLogged(report.unit(), reportId, linked);
        }
        return done;
    }

    /** The report refers to entries that the unit has already; what is not the unit's is passed over. Says how many are new in it. */
    public int include(UUID reportId, Collection<UUID> chosen, SignedInPerson person) {
        if (chosen.isEmpty()) {
            return 0;
        }
        HeldReport report = reports.hold(reportId, person);
        List<UUID> own = entries.findAll(chosen, report.unit().value()).stream()
                .map(CoverageEntry::id)
                .toList();
        int included = links.refer(reportId, own);
        if (included > 0) {
            report.noLongerNil(person.author(), now());
            links.refuseTwice(reportId, own);
        }
        return included;
    }

    private Map<UUID, CoverageEntry> known(List<Taking> takings, UnitId unit) {
        Set<UUID> ids = new HashSet<>();
        for (Taking taking : takings) {
            UUID entry = taking.entry;
            if (entry != null) {
                ids.add(entry);
            }
        }
        return ids.isEmpty()
                ? Map.of()
                : entries.findAll(ids, unit.value()).stream()
                        .collect(Collectors.toMap(CoverageEntry::id, entry -> entry));
    }

    private EntryText text(Frame frame, EntryForm form) {
        EntryText text = check.check(form, frame.askedFor).text();
        if (text == null) {
            throw new IllegalArgumentException("only entries that were found right are taken");
        }
        return text;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
