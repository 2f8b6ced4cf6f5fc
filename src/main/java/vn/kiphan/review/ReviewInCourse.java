package vn.kiphan.review;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.CourseNote;
import vn.kiphan.shared.Days;

/** In the course of a report on the unit's page: each return, what was filed again, and the acceptance. */
@Component
class ReviewInCourse implements CourseNote {

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Days days;

    ReviewInCourse(JdbcClient jdbc, MessageSource messages, Days days) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.days = days;
    }

    @Override
    public List<Step> of(AssignmentView assignment) {
        return assignment.firstSubmittedAt() == null
                ? List.of()
                : jdbc.sql("""
                        select given_at as at, outcome as what, given_by_name as by_whom, due_on, 0 as ordinal
                        from review_verdict where assignment_id = :assignment
                        union all
                        select submitted_at, 'SUBMITTED', submitted_by_name, null, ordinal
                        from coverage_submission where assignment_id = :assignment and submitted_at > :first
                        order by at
                        """)
                        .param("assignment", assignment.id().value())
                        .param("first", Timestamp.from(assignment.firstSubmittedAt()))
                        .query(this::step)
                        .list();
    }

    private Step step(ResultSet row, int number) throws SQLException {
        Timestamp at = row.getTimestamp("at");
        Date due = row.getDate("due_on");
        return new Step(
                at.toInstant(),
                messages.getMessage(
                        "review.course." + row.getString("what"),
                        new Object[] {
                            days.moment(at.toInstant()),
                            row.getString("by_whom"),
                            due == null ? "" : days.day(due.toLocalDate()),
                            row.getInt("ordinal")
                        },
                        LocaleContextHolder.getLocale()));
    }
}
