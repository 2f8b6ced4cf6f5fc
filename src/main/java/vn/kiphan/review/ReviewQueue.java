package vn.kiphan.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.UnitId;

/** What lies on the desk of some departments: submissions that wait, that were returned, that were accepted. */
@Component
class ReviewQueue {

    static final int PER_PAGE = 50;

    /** So many directives are offered as a filter, the newest first. */
    private static final int DIRECTIVES_OFFERED = 30;

    private final JdbcClient jdbc;

    ReviewQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page of a heap and the first row of the next one, if there is any. What waits comes by deadline, the oldest first; what
     * was judged, by the verdict, the newest first.
     *
     * @param directive only this directive's, or those on these terms of one; null for all
     */
    List<ReviewRow> rows(ReviewTab tab, @Nullable UUID directive, Set<UnitId> departments, int page) {
        return jdbc.sql("""
                select s.id, s.directive_id, t.label as terms_label, s.ordinal, s.submitted_at, s.due_at, s.nil, r.unit_name, r.group_name,
                       a.first_on_time, a.extended_from is not null as extended, d.status = 'WITHDRAWN' as withdrawn, v.given_at, v.given_by_name,
                       s.kind = 'SUPPLEMENT' as supplement, b.started_by_name,
                       (select count(*) from coverage_submission_entry e where e.submission_id = s.id) as entries,
                       (select count(*) from coverage_submission_entry e where e.submission_id = s.id and e.outside_window) as outside,
                       (select count(*) from coverage_submission_evidence e where e.submission_id = s.id) as evidence
                from coverage_submission s
                join directive d on d.id = s.directive_id
                join campaign_assignment a on a.id = s.assignment_id
                join directive_reporting_terms t on t.id = a.terms_id
                join directive_recipient r on r.directive_id = s.directive_id and r.unit_id = s.unit_id
                left join review_verdict v on v.submission_id = s.id
                left join review_start b on b.submission_id = s.id
                where d.issuing_unit_id in (:departments)
                  and not exists (select from coverage_withdrawal w where w.submission_id = s.id)
                  and coalesce(v.outcome, 'WAITING') = :tab
                  and (cast(:directive as uuid) is null or cast(:directive as uuid) in (s.directive_id, a.terms_id))
                order by v.given_at desc nulls first, s.due_at, s.submitted_at, s.id
                limit :size offset :before
                """)
                .param("departments", values(departments))
                .param("tab", tab.name())
                .param("directive", directive)
                .param("size", PER_PAGE + 1)
                .param("before", (page - 1) * PER_PAGE)
                .query(ReviewQueue::row)
                .list();
    }

    /** How many lie on each heap; 0 is said, too. */
    Map<ReviewTab, Integer> counts(@Nullable UUID directive, Set<UnitId> departments) {
        Map<ReviewTab, Integer> counts = new EnumMap<>(ReviewTab.class);
        for (ReviewTab tab : ReviewTab.values()) {
            counts.put(tab, 0);
        }
        jdbc.sql("""
                select coalesce(v.outcome, 'WAITING') as tab, count(*) as submissions
                from coverage_submission s
                join directive d on d.id = s.directive_id
                join campaign_assignment a on a.id = s.assignment_id
                left join review_verdict v on v.submission_id = s.id
                where d.issuing_unit_id in (:departments)
                  and not exists (select from coverage_withdrawal w where w.submission_id = s.id)
                  and (cast(:directive as uuid) is null or cast(:directive as uuid) in (s.directive_id, a.terms_id))
                group by 1
                """)
                .param("departments", values(departments))
                .param("directive", directive)
                .query((row, number) -> counts.put(ReviewTab.valueOf(row.getString("tab")), row.getInt("submissions")))
                .list();
        return counts;
    }

    /** The directives on which something was filed, the newest first. */
    List<DirectiveId> directives(Set<UnitId> departments) {
        return jdbc.sql("""
                select d.id from directive d
                where d.issuing_unit_id in (:departments)
                  and exists (select 1 from coverage_submission s where s.directive_id = d.id)
                order by d.issuance_at desc, d.id
                limit :offered
                """)
                .param("departments", values(departments))
                .param("offered", DIRECTIVES_OFFERED)
                .query((row, number) -> new DirectiveId(row.getObject("id", UUID.class)))
                .list();
    }

    /** The terms of those of the directives that have several, by deadline. */
    List<QueueTerms> terms(Collection<DirectiveId> directives) {
        if (directives.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select id, directive_id, label from (
                    select t.*, count(*) over (partition by t.directive_id) as several
                    from directive_reporting_terms t where t.directive_id in (:directives)) t
                where several > 1
                order by due_at, position
                """)
                .param("directives", directives.stream().map(DirectiveId::value).toList())
                .query((row, number) -> new QueueTerms(
                        row.getObject("id", UUID.class),
                        new DirectiveId(row.getObject("directive_id", UUID.class)),
                        row.getString("label")))
                .list();
    }

    /** Whom to call: the unit's telephone of today, or the one on the frozen list. */
    String telephone(AssignmentId assignment, LocalDate today) {
        return jdbc.sql("""
                select coalesce(nullif(p.telephone, ''), r.telephone)
                from campaign_assignment a
                join directive_recipient r on r.directive_id = a.directive_id and r.unit_id = a.unit_id
                left join unit_profile p on p.unit_id = a.unit_id
                    and p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)
                where a.id = :assignment
                """)
                .param("assignment", assignment.value())
                .param("today", today)
                .query(String.class)
                .single();
    }

    private static List<UUID> values(Set<UnitId> departments) {
        return departments.stream().map(UnitId::value).toList();
    }

    private static ReviewRow row(ResultSet row, int number) throws SQLException {
        Timestamp judgedAt = row.getTimestamp("given_at");
        return new ReviewRow(
                new SubmissionId(row.getObject("id", UUID.class)),
                new DirectiveId(row.getObject("directive_id", UUID.class)),
                row.getString("terms_label"),
                row.getString("unit_name"),
                row.getString("group_name"),
                row.getInt("ordinal"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getBoolean("first_on_time"),
                row.getBoolean("extended"),
                row.getBoolean("nil"),
                row.getBoolean("withdrawn"),
                row.getInt("entries"),
                row.getInt("outside"),
                row.getInt("evidence"),
                judgedAt == null ? null : judgedAt.toInstant(),
                row.getString("given_by_name"),
                row.getBoolean("supplement"),
                row.getString("started_by_name"));
    }
}
