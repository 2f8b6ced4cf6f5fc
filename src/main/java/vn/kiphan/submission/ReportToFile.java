package vn.kiphan.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.coverage.AskedForMemory;
import vn.kiphan.report.CheckList;
import vn.kiphan.report.EvidenceLine;
import vn.kiphan.report.EvidenceLines;
import vn.kiphan.report.ReportParts;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.reportdraft.Declaration;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

/** A report as far as filing has to know it: how many entries it has, which the database copies, and all of what else goes into the text. */
record ReportToFile(
        ReportFrame frame, int ordinal, int entries, List<EvidenceLine> evidence, List<ReportParts.Drafted> drafted) {

    /** Whether something has to be mended before it is filed. */
    boolean blocked(CheckList checkList) {
        return checkList.blocks(frame, entries, evidence, drafted);
    }

    /**
     * The report, held until the end of the transaction.
     *
     * @param filed what was filed with the key before; null when nothing was
     * @param ordinal the number that the next submission has
     */
    record Held(
            UUID id,
            long version,
            AssignmentId assignment,
            UnitId unit,
            Declaration declaration,
            Instant changedAt,
            String changedBy,
            @Nullable SubmissionId filed,
            int ordinal,
            int entries,
            int evidence) {}

    /** Reads it in the same few statements whatever it holds. */
    @Component
    static class Reading {

        private final JdbcClient jdbc;
        private final Assignments assignments;
        private final AskedForMemory askedFor;
        private final EvidenceLines evidence;
        private final ReportParts parts;

        Reading(
                JdbcClient jdbc,
                Assignments assignments,
                AskedForMemory askedFor,
                EvidenceLines evidence,
                ReportParts parts) {
            this.jdbc = jdbc;
            this.assignments = assignments;
            this.askedFor = askedFor;
            this.evidence = evidence;
            this.parts = parts;
        }

        /**
         * {@link NotFound} unless it is one of these units'. Two statements, because the second has to see what was committed before the
         * first was given the report.
         */
        Held hold(UUID id, UUID key, Set<UnitId> units) {
            jdbc.sql(
                            "select id from coverage_report where id = :id and unit_id = any(cast(:units as uuid[])) for update")
                    .param("id", id)
                    .param("units", Ids.array(UnitId.values(units)))
                    .query(UUID.class)
                    .optional()
                    .orElseThrow(NotFound::new);
            return jdbc.sql("""
                    select r.*, (select s.id from coverage_submission s where s.report_id = r.id and s.submission_key = :key) as filed,
                           (select coalesce(max(s.ordinal), 0) + 1 from coverage_submission s where s.report_id = r.id) as ordinal,
                           (select count(*) from coverage_report_entry e where e.report_id = r.id) as entries,
                           (select count(*) from coverage_evidence v where v.report_id = r.id) as evidence
                    from coverage_report r where r.id = :id
                    """)
                    .param("id", id)
                    .param("key", key)
                    .query((row, number) -> held(row))
                    .single();
        }

        ReportToFile of(Held held, Set<UnitId> units) {
            AssignmentView assignment = assignments.view(held.assignment, units);
            ReportFrame frame = new ReportFrame(
                    held.id,
                    held.version,
                    assignment,
                    askedFor.of(assignment),
                    held.declaration,
                    held.changedAt,
                    held.changedBy);
            return new ReportToFile(
                    frame,
                    held.ordinal,
                    held.entries,
                    held.evidence == 0 ? List.of() : evidence.of(held.id),
                    parts.toFile(frame));
        }

        private static Held held(ResultSet row) throws SQLException {
            UUID filed = row.getObject("filed", UUID.class);
            return new Held(
                    row.getObject("id", UUID.class),
                    row.getLong("version"),
                    new AssignmentId(row.getObject("assignment_id", UUID.class)),
                    new UnitId(row.getObject("unit_id", UUID.class)),
                    new Declaration(
                            row.getObject("figures_as_of", LocalDate.class),
                            row.getBoolean("nil"),
                            row.getString("nil_reason")),
                    row.getTimestamp("changed_at").toInstant(),
                    row.getString("changed_by_name"),
                    filed == null ? null : new SubmissionId(filed),
                    row.getInt("ordinal"),
                    row.getInt("entries"),
                    row.getInt("evidence"));
        }
    }
}
