package vn.kiphan.consolidation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/**
 * Where one unit stands with its report, and what its accepted submission adds up to.
 *
 * @param name as frozen when the directive was issued, like the group and the district
 * @param telephone today's, or the frozen one for a unit that is no more
 * @param state of what is under way: of a supplement where there is one, while the accepted report goes on counting
 * @param nil the accepted submission says that there was nothing to report
 * @param extendedFrom the deadline that would hold without the extension; null when there is none
 * @param measures null while nothing is accepted: not reported is not the same as nothing
 */
public record UnitFigures(
        UUID assignment,
        UnitId unit,
        String name,
        String group,
        String district,
        String telephone,
        AssignmentState state,
        Instant dueAt,
        @Nullable Instant firstSubmittedAt,
        boolean firstOnTime,
        boolean nil,
        @Nullable Instant extendedFrom,
        @Nullable Measures measures) {

    static UnitFigures of(ResultSet row, int number) throws SQLException {
        Timestamp extended = row.getTimestamp("extended_from");
        Timestamp first = row.getTimestamp("first_submitted_at");
        boolean accepted = row.getObject("submission_id") != null;
        return new UnitFigures(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                row.getString("group_name"),
                row.getString("district"),
                row.getString("telephone"),
                AssignmentState.valueOf(row.getString("state")),
                row.getTimestamp("due_at").toInstant(),
                first == null ? null : first.toInstant(),
                row.getBoolean("first_on_time"),
                row.getBoolean("nil"),
                extended == null ? null : extended.toInstant(),
                accepted ? Measures.of(row) : null);
    }

    public boolean accepted() {
        return measures != null;
    }

    public boolean filed() {
        return firstSubmittedAt != null;
    }

    public boolean late() {
        return filed() && !firstOnTime;
    }

    /** Whether it was given more time than the other units. */
    public boolean extended() {
        return extendedFrom != null;
    }

    /** Filed in time, but after the deadline of the other units: in time by the extension only. */
    public boolean onTimeByExtension() {
        return firstOnTime
                && extendedFrom != null
                && firstSubmittedAt != null
                && firstSubmittedAt.isAfter(extendedFrom);
    }

    public boolean overdue(Instant asOf) {
        return !filed() && dueAt.isBefore(asOf);
    }

    /** Days of the calendar since the deadline of a report that is overdue, else 0. */
    public long daysLate(Instant asOf) {
        return overdue(asOf) ? ChronoUnit.DAYS.between(Vietnam.day(dueAt), Vietnam.day(asOf)) : 0;
    }
}
