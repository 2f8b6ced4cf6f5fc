package vn.kiphan.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.coverage.AskedForMemory;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.reportdraft.ReportRow;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

/** Reads a report for its pages, in the same few statements however many entries it has. */
@Component
class ReportPages {

    private final JdbcClient jdbc;
    private final AskedForMemory askedFor;
    private final EntryWindows entries;
    private final EvidenceLines evidence;
    private final ReportParts parts;

    ReportPages(
            JdbcClient jdbc, AskedForMemory askedFor, EntryWindows entries, EvidenceLines evidence, ReportParts parts) {
        this.jdbc = jdbc;
        this.askedFor = askedFor;
        this.entries = entries;
        this.evidence = evidence;
        this.parts = parts;
    }

    private record Row(ReportRow report, ReportPage.@Nullable Last last) {}

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
        AskedFor asked = askedFor.of(row.report.assignment());
        ReportFrame frame = row.report.frame(asked);
        return new ReportPage(
                id,
                frame.version(),
                frame.assignment(),
                asked,
                frame.declaration(),
                frame.changedAt(),
                frame.changedBy(),
                reading.apply(asked),
                evidence.of(id),
                parts.drafted(frame),
                row.last);
    }

    private Row row(UUID id, Set<UnitId> units) {
        if (units.isEmpty()) {
            throw new NotFound();
        }
        return jdbc.sql("select " + ReportRow.COLUMNS + """
                 , s.id as submission_id, s.receipt_number, s.submitted_at, s.ordinal,
                 exists (select from coverage_withdrawal w where w.submission_id = s.id) as taken_back
                from\s""" + ReportRow.TABLES + """
                left join lateral (select * from coverage_submission where report_id = r.id order by ordinal desc limit 1) s on true
                where r.id = :id and r.unit_id in (:units)
                """)
                .param("id", id)
                .param("units", UnitId.values(units))
                .query((row, number) -> new Row(ReportRow.of(row), last(row)))
                .optional()
                .orElseThrow(NotFound::new);
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
