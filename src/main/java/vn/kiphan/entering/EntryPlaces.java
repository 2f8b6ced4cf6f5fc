package vn.kiphan.entering;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.catalogue.Shape;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.reportdraft.ReportDrafts;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

/** Finds for modules above where somebody types an entry, and what that entry says now. */
@Service
@Transactional
public class EntryPlaces {

    private final ReportDrafts reports;
    private final CoverageEntries entries;
    private final JdbcClient jdbc;

    EntryPlaces(ReportDrafts reports, CoverageEntries entries, JdbcClient jdbc) {
        this.reports = reports;
        this.entries = entries;
        this.jdbc = jdbc;
    }

    /**
     * An entry in a place.
     *
     * @param version that of the entry; -1 while it is only typed and nobody has saved it
     * @param open whether the unit may work there now
     */
    public record Spot(EntryPlace place, UUID entry, long version, boolean open) {

        public boolean existing() {
            return version >= 0;
        }
    }

    /** What an entry says, and who saved it last; nobody is known to have when that was long ago. */
    public record Now(EntryForm form, String by, Instant at) {}

    /** {@link NotFound} unless the report is one of this person's units', and the entry in it or in nobody's store. */
    @Transactional(readOnly = true)
    public Spot inReport(UUID report, UUID entry, SignedInPerson person) {
        Set<UnitId> units = person.reportingUnits();
        if (units.isEmpty()) {
            throw new NotFound();
        }
        return jdbc.sql("""
                select r.unit_id, coalesce(e.version, -1) as version,
                       coalesce(a.supplement, a.state) in ('DRAFTING', 'RETURNED') and a.ended_at is null and a.declined_at is null
                       and d.status <> 'WITHDRAWN' as open
                from coverage_report r
                join campaign_assignment a on a.id = r.assignment_id
                join directive d on d.id = a.directive_id
                left join coverage_entry e on e.id = :entry
                where r.id = :report and r.unit_id in (:units)
                  and (e.id is null or exists (select from coverage_report_entry re where re.report_id = r.id and re.entry_id = e.id))
                """)
                .param("report", report)
                .param("entry", entry)
                .param("units", UnitId.values(units))
                .query((row, number) -> new Spot(
                        new EntryPlace(new UnitId(row.getObject("unit_id", UUID.class)), report),
                        entry,
                        row.getLong("version"),
                        row.getBoolean("open")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * {@link NotFound} unless the entry is one of this person's units' or nobody's yet.
     *
     * @param unit for people who report for several; the first of theirs when it is left out
     */
    @Transactional(readOnly = true)
    public Spot inLog(@Nullable UUID unit, UUID entry, SignedInPerson person) {
        Set<UnitId> units = person.reportingUnits();
        UnitId own = units.stream()
                .filter(each -> unit == null || each.value().equals(unit))
                .findFirst()
                .orElseThrow(NotFound::new);
        Spot found = jdbc.sql("select unit_id, version from coverage_entry where id = :entry")
                .param("entry", entry)
                .query((row, number) -> new Spot(
                        new EntryPlace(new UnitId(row.getObject("unit_id", UUID.class)), null),
                        entry,
                        row.getLong("version"),
                        true))
                .optional()
                .orElseGet(() -> new Spot(new EntryPlace(own, null), entry, -1, true));
        if (!units.contains(found.place.unit())) {
            throw new NotFound();
        }
        return found;
    }

    /** Refused with the reason when the unit may not work there now. */
    public void refuseClosed(Spot spot, SignedInPerson person) {
        UUID report = spot.place.report();
        if (!spot.open && report != null) {
            reports.hold(report, person);
        }
    }

    /** What the entry says now; {@link NotFound} while nobody has saved it. */
    @Transactional(readOnly = true)
    public Now now(Spot spot) {
        CoverageEntry entry =
                entries.find(spot.entry, spot.place.unit().value()).orElseThrow(NotFound::new);
        return new Now(entry.form(Shape.ARTICLE), entry.changedBy(), entry.changedAt());
    }
}
