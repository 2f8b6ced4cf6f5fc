package vn.kiphan.reportdraft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.kiphan.campaign.AssignmentRow;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.coverage.AskedFor;

/**
 * A report as it is read with its assignment: columns and tables for a statement that reads something of its own with it. The report is
 * called {@code r} there, its assignment as in {@link AssignmentRow}.
 */
public record ReportRow(
        UUID report,
        long version,
        AssignmentView assignment,
        Declaration declaration,
        Instant changedAt,
        String changedBy) {

    public static final String COLUMNS = AssignmentRow.COLUMNS + """
             , r.id as report_id, r.version as report_version, r.figures_as_of, r.nil as report_nil, r.nil_reason,
             r.changed_at as report_changed_at, r.changed_by_name as report_changed_by
            """;

    public static final String TABLES = AssignmentRow.TABLES + " join coverage_report r on r.assignment_id = a.id ";

    public static ReportRow of(ResultSet row) throws SQLException {
        return new ReportRow(
                row.getObject("report_id", UUID.class),
                row.getLong("report_version"),
                AssignmentRow.view(row),
                new Declaration(
                        row.getObject("figures_as_of", LocalDate.class),
                        row.getBoolean("report_nil"),
                        row.getString("nil_reason")),
                row.getTimestamp("report_changed_at").toInstant(),
                row.getString("report_changed_by"));
    }

    public ReportFrame frame(AskedFor asked) {
        return new ReportFrame(report, version, assignment, asked, declaration, changedAt, changedBy);
    }
}
