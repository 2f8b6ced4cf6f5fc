package vn.kiphan.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.UnitId;

/**
 * How an {@link AssignmentView} is read: columns and tables for a statement that reads something of its own with it. The assignment is
 * called {@code a} there, its directive {@code d}, its recipient {@code u} and its terms {@code t}; columns of others need names of their own.
 */
public final class AssignmentRow {

    public static final String COLUMNS =
            "a.*, u.unit_name, u.unit_kind, u.group_name, t.label as terms_label, t.closes_at, d.status = 'WITHDRAWN' as withdrawn";

    public static final String TABLES = """
            campaign_assignment a
            join directive d on d.id = a.directive_id
            join directive_recipient u on u.directive_id = a.directive_id and u.unit_id = a.unit_id
            join directive_reporting_terms t on t.id = a.terms_id
            """;

    private AssignmentRow() {}

    public static AssignmentView view(ResultSet row) throws SQLException {
        return new AssignmentView(
                new AssignmentId(row.getObject("id", UUID.class)),
                new DirectiveId(row.getObject("directive_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                row.getString("unit_kind"),
                row.getString("group_name"),
                row.getObject("terms_id", UUID.class),
                row.getString("terms_label"),
                AssignmentState.valueOf(row.getString("state")),
                row.getTimestamp("due_at").toInstant(),
                instant(row, "closes_at"),
                instant(row, "opened_at"),
                instant(row, "receipt_at"),
                row.getString("receipt_by_name"),
                instant(row, "first_submitted_at"),
                row.getObject("first_on_time", Boolean.class),
                row.getBoolean("nil"),
                row.getObject("return_due_on", LocalDate.class),
                row.getString("return_reason"),
                row.getBoolean("withdrawn"),
                instant(row, "extended_from"),
                instant(row, "declined_at"),
                instant(row, "ended_at"),
                row.getString("ended_reason"),
                row.getBoolean("change_pending"),
                state(row.getString("supplement")),
                instant(row, "supplemented_at"),
                row.getBoolean("under_review"));
    }

    private static @Nullable AssignmentState state(@Nullable String name) {
        return name == null ? null : AssignmentState.valueOf(name);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
