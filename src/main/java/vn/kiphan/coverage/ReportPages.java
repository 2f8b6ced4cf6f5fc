package vn.kiphan.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentRow;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

/** Reads a report for its pages, in the same few statements however many entries it has. */
@Component
class ReportPages {

    private final JdbcClient jdbc;
    private final AskedForMemory askedFor;
    private final EntryWindows entries;
    private final EvidenceRecords evidence;
    private final ObjectProvider<ReportParts> parts;

    ReportPages(
            JdbcClient jdbc,
            AskedForMemory askedFor,
            EntryWindows entries,
            EvidenceRecords evidence,
            ObjectProvider<ReportParts> parts) {
        this.jdbc = jdbc;
        this.askedFor = askedFor;
        this.entries = entries;
        this.evidence = evidence;
        // late, because parts may use what uses these pages
        this.parts = parts;
    }

    private record Row(
            AssignmentView assignment,
            long version,
            Declaration declaration,
            Instant changedAt,
            String changedBy,
            ReportPage.@Nullable Last last) {}

    /** The report with all its entries, which is {@link NotFound} unless it is one of these units'. */
    ReportPage read(UUID id, Set<UnitId> units) {
        return page(id, units, asked -> entries.whole(id, asked));
    }

    /** The report with the entries that its page shows. */
    ReportPage shown(UUID id, Set<UnitId> units, EntryWindows.Wanted wanted) {
        return page(id, units, asked -> entries.of(id, asked, wanted));
    }

    private ReportPage page(UUID id, Set<UnitId> units, Function<AskedFor, EntryWindow> reading) {
        Row row = row(id, units);
        AskedFor asked = askedFor.of(row.assignment);
        return new ReportPage(
                id,
                row.version,
                row.assignment,
                asked,
                row.declaration,
                row.changedAt,
                row.changedBy,
                reading.apply(asked),
                evidence.of(id),
                parts.getObject().drafted(frame(id, row, asked)),
                row.last);
    }

    /** What the form of an entry, or a part of the report, needs of its report. */
    ReportFrame frame(UUID id, Set<UnitId> units) {
        Row row = row(id, units);
        return frame(id, row, askedFor.of(row.assignment));
    }

    private static ReportFrame frame(UUID id, Row row, AskedFor asked) {
        return new ReportFrame(id, row.version, row.assignment, asked, row.declaration, row.changedAt, row.changedBy);
    }

    int entries(UUID report) {
        return jdbc.sql("select count(*) from coverage_report_entry where report_id = :report")
                .param("report", report)
                .query(Integer.class)
                .single();
    }

    private Row row(UUID id, Set<UnitId> units) {
        if (units.isEmpty()) {
            throw new NotFound();
        }
        return jdbc.sql("select " + AssignmentRow.COLUMNS + """
                 , r.version as report_version, r.figures_as_of, r.nil as report_nil, r.nil_reason,
                 r.changed_at as report_changed_at, r.changed_by_name as report_changed_by,
                 s.id as submission_id, s.receipt_number, s.submitted_at, s.ordinal,
                 exists (select from coverage_withdrawal w where w.submission_id = s.id) as taken_back
                from\s""" + AssignmentRow.TABLES + """
                join coverage_report r on r.assignment_id = a.id
                left join lateral (select * from coverage_submission where report_id = r.id order by ordinal desc limit 1) s on true
                where r.id = :id and r.unit_id in (:units)
                """)
                .param("id", id)
                .param("units", ReportDesk.values(units))
                .query((row, number) -> row(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                AssignmentRow.view(row),
                row.getLong("report_version"),
                new Declaration(
                        row.getObject("figures_as_of", LocalDate.class),
                        row.getBoolean("report_nil"),
                        row.getString("nil_reason")),
                row.getTimestamp("report_changed_at").toInstant(),
                row.getString("report_changed_by"),
                last(row));
    }

    private static ReportPage.@Nullable Last last(ResultSet row) throws SQLException {
        UUID submission = row.getObject("submission_id", UUID.class);
        return submission == null
                ? null
                : new ReportPage.Last(
                        new SubmissionId(submission),
                        row.getString("receipt_number"),
                        row.getTimestamp("submitted_at").toInstant(),
                        row.getInt("ordinal"),
                        row.getBoolean("taken_back"));
    }
}
