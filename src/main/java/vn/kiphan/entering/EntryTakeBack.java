package vn.kiphan.entering;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.coverage.EntryText;
import vn.kiphan.entering.EntryIntake.Done;
import vn.kiphan.reportdraft.HeldReport;
import vn.kiphan.reportdraft.ReportDrafts;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.Refusal;

/**
 * Takes back what {@link EntryIntake} took: new entries go, corrected ones read as before. All of it or nothing: refused with the
 * reason when the report was filed since, or when somebody has worked on one of the entries.
 */
@Service
@Transactional
public class EntryTakeBack {

    private final ReportDrafts reports;
    private final CoverageEntries entries;
    private final EntryCheck check;
    private final ReportLinks links;
    private final JdbcClient jdbc;
    private final Clock clock;

    EntryTakeBack(
            ReportDrafts reports,
            CoverageEntries entries,
            EntryCheck check,
            ReportLinks links,
            JdbcClient jdbc,
            Clock clock) {
        this.reports = reports;
        this.entries = entries;
        this.check = check;
        this.links = links;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param since when they were taken
     * @param page where the person goes on when it is refused
     */
    public void takeBack(EntryIntake.Frame frame, List<Done> taken, Instant since, String page, SignedInPerson person) {
        refuseWhenFiled(frame.report(), since, page);
        HeldReport report = reports.hold(frame.report(), person);
        Map<UUID, CoverageEntry> known =
                entries
                        .findAll(
                                taken.stream().map(Done::entry).toList(),
                                report.unit().value())
                        .stream()
                        .collect(Collectors.toMap(CoverageEntry::id, entry -> entry));
        List<UUID> added = new ArrayList<>();
        for (Done done : taken) {
            CoverageEntry entry = known.get(done.entry());
            if (entry == null) {
                continue;
            }
            if (entry.version() != done.versionAfter()) {
                throw new Refusal("entering.intake.changed-since", page, entry.title());
            }
            EntryForm before = done.before();
            if (before == null) {
                added.add(entry.id());
            } else {
                entry.correct(text(frame, before), person.author(), now());
            }
        }
        refuseWhenUsed(frame.report(), added, page);
        entries.saveAllAndFlush(known.values().stream()
                .filter(entry -> !added.contains(entry.id()))
                .toList());
        links.erase(added);
        links.refuseTwice(frame.report(), known.keySet());
    }

    private void refuseWhenFiled(UUID report, Instant since, String page) {
        jdbc.sql("""
                select receipt_number from coverage_submission where report_id = :report and submitted_at >= :since
                order by ordinal desc limit 1
                """)
                .param("report", report)
                // submissions count in seconds
                .param("since", Timestamp.from(since.truncatedTo(ChronoUnit.SECONDS)))
                .query(String.class)
                .optional()
                .ifPresent(receipt -> {
                    throw new Refusal("entering.intake.filed-since", page, receipt);
                });
    }

    /** An entry that proves something, or that another report has taken too, is more than this import made it. */
    private void refuseWhenUsed(UUID report, List<UUID> added, String page) {
        jdbc.sql("""
                select e.title from coverage_entry e
                where e.id = any(cast(:entries as uuid[]))
                  and (exists (select from coverage_evidence v where v.entry_id = e.id)
                       or exists (select from coverage_report_entry o where o.entry_id = e.id and o.report_id <> :report))
                order by e.title limit 1
                """)
                .param("entries", Ids.array(added))
                .param("report", report)
                .query(String.class)
                .optional()
                .ifPresent(title -> {
                    throw new Refusal("entering.intake.used-since", page, title);
                });
    }

    private EntryText text(EntryIntake.Frame frame, EntryForm before) {
        EntryText text = check.check(before, frame.askedFor()).text();
        if (text == null) {
            throw new IllegalStateException("an entry that stood in the report was right");
        }
        return text.withTasks(before.tasks().stream().map(UUID::fromString).collect(Collectors.toSet()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
