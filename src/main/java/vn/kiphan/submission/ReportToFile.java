package vn.kiphan.submission;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.coverage.AskedForMemory;
import vn.kiphan.report.CheckList;
import vn.kiphan.report.EvidenceLine;
import vn.kiphan.report.EvidenceLines;
import vn.kiphan.report.ReportParts;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.reportdraft.Declaration;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;
import vn.kiphan.unit.FilingRules;

/**
 * A report as far as filing has to know it: how many entries it has, which the database copies, and all of what else goes into the text;
 * {@code mark} is another when anything of that has changed.
 */
record ReportToFile(
        ReportFrame frame,
        int ordinal,
        int entries,
        List<EvidenceLine> evidence,
        List<ReportParts.Drafted> drafted,
        String mark) {

    /** Whether something has to be mended before it is filed. */
    boolean blocked(CheckList checkList) {
        return checkList.blocks(frame, entries, evidence, drafted);
    }

    /**
     * The report, held until the end of the transaction.
     *
     * @param filed what was filed with the key before; null when nothing was
     * @param ordinal the number that the next submission has
     * @param leadFiles whether the unit has chosen that its lead files
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
            int evidence,
            boolean leadFiles) {}

    /** Reads it in the same few statements whatever it holds. */
    @Component
    static class Reading {

        /**
         * Two statements that travel together: the second sees what was committed before the first was given the report. Asked of a report
         * of other units, the first finds nothing and the second does not count.
         */
        private static final String HOLD = """
                select id from coverage_report where id = ? and unit_id = any(?) for update;
                select r.*, (select s.id from coverage_submission s where s.report_id = r.id and s.submission_key = ?) as filed,
                       (select coalesce(max(s.ordinal), 0) + 1 from coverage_submission s where s.report_id = r.id) as ordinal,
                       (select count(*) from coverage_report_entry e where e.report_id = r.id) as entries,
                       (select count(*) from coverage_evidence v where v.report_id = r.id) as evidence,
                       %s as lead_files
                from coverage_report r where r.id = ?
                """.formatted(FilingRules.LEAD_FILES);

        private final JdbcTemplate jdbc;
        private final AskedForMemory askedFor;
        private final EvidenceLines evidence;
        private final ReportParts parts;
        private final String partsAsk;
        private final String mark;

        Reading(JdbcTemplate jdbc, AskedForMemory askedFor, EvidenceLines evidence, ReportParts parts) {
            this.jdbc = jdbc;
            this.askedFor = askedFor;
            this.evidence = evidence;
            this.parts = parts;
            this.mark = "select " + SnapshotCopy.ENTRIES_MARK.formatted(SnapshotCopy.ENTRIES) + " || " + parts.mark()
                    + " from coverage_report r where r.id = ?";
            this.partsAsk = "select " + parts.asks() + ", " + parts.mark() + " from coverage_report r where r.id = ?";
        }

        /** What {@link SnapshotCopy.Sealed#mark} would be now. */
        String mark(UUID report) {
            return jdbc.query(mark, (row, number) -> row.getString(1), report).stream()
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }

        /** {@link NotFound} unless it is one of these units'. */
        Held hold(UUID id, UUID key, Set<UnitId> units) {
            Held held = jdbc.execute(HOLD, (PreparedStatement statement) -> {
                statement.setObject(1, id);
                statement.setArray(
                        2,
                        statement
                                .getConnection()
                                .createArrayOf("uuid", UnitId.values(units).toArray()));
                statement.setObject(3, key);
                statement.setObject(4, id);
                statement.execute();
                boolean theirs = statement.getResultSet().next();
                return theirs && statement.getMoreResults() ? held(statement.getResultSet()) : null;
            });
            if (held == null) {
                throw new NotFound();
            }
            return held;
        }

        /** Read after the assignment was moved: whoever writes without holding the report is done by then, or refused. */
        ReportToFile of(Held held, AssignmentView assignment) {
            ReportFrame frame = new ReportFrame(
                    held.id,
                    held.version,
                    assignment,
                    askedFor.of(assignment),
                    held.declaration,
                    held.changedAt,
                    held.changedBy);
            List<@Nullable String> told = jdbc.queryForObject(partsAsk, Reading::texts, held.id);
            return new ReportToFile(
                    frame,
                    held.ordinal,
                    held.entries,
                    held.evidence == 0 ? List.of() : evidence.of(held.id),
                    parts.toFile(frame, Objects.requireNonNull(told)),
                    Objects.requireNonNull(told.getLast()));
        }

        private static List<@Nullable String> texts(ResultSet row, int number) throws SQLException {
            List<@Nullable String> texts = new ArrayList<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                texts.add(row.getString(column));
            }
            return texts;
        }

        private static Held held(ResultSet row) throws SQLException {
            row.next();
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
                    row.getInt("evidence"),
                    row.getBoolean("lead_files"));
        }
    }
}
