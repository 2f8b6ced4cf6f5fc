package vn.kiphan.amendment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.approval.DepartmentPapers;
import vn.kiphan.approval.Standing;
import vn.kiphan.approval.WaitingPaper;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;

/** Amendments as documents that go over the desks. */
@Component
class AmendmentPapers extends DepartmentPapers<ProposedAmendment> {

    private static final int MOST = 200;

    /** Beside urgent letters, before those that are not: units wait with a directive that is about to change. */
    private static final int RANK = 2;

    private final ProposedAmendments proposed;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AmendmentPapers(ProposedAmendments proposed, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.proposed = proposed;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String place() {
        return "amendments";
    }

    @Override
    protected Optional<ProposedAmendment> found(UUID id) {
        return proposed.findById(id);
    }

    @Override
    protected Optional<ProposedAmendment> locked(UUID id) {
        return proposed.lock(id);
    }

    @Override
    public void moved(UUID id, Author by, String move, String details) {
        moved(proposed.findById(id).orElseThrow(), by, move, details);
    }

    void moved(ProposedAmendment paper, Author by, String move, String details) {
        String what = paper.change().kind() + ": " + paper.reason();
        events.publishEvent(new AmendmentEvent(
                paper.directive(), by, "amendment." + move, details.isEmpty() ? what : what + "; " + details));
    }

    @Override
    public List<WaitingPaper> waiting(Standing at, Set<UnitId> departments) {
        return jdbc.sql("""
                select p.id, p.directive_name, p.directive_subject, p.kind, coalesce(p.due_at, t.due_at) as due_at,
                    coalesce(p.approval_by_name, p.submission_by_name) as by_name, coalesce(p.approval_at, p.submission_at) as since,
                    (select count(*) from directive_current_recipient r where r.directive_id = p.directive_id) as units
                from amendment_proposal p
                left join lateral (select min(coalesce(amended_due_at, due_at)) as due_at from directive_reporting_terms
                                   where directive_id = p.directive_id) t on true
                where p.issuing_unit_id = any(cast(:departments as uuid[])) and p.state = :state
                order by since, p.id limit :most
                """)
                .param("departments", ids(departments))
                .param("state", state(at).name())
                .param("most", MOST)
                .query(AmendmentPapers::row)
                .list();
    }

    @Override
    public Map<Standing, Integer> counts(Set<UnitId> departments) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        jdbc.sql("""
                select count(*) filter (where state = 'AWAITING_APPROVAL') as with_leader,
                       count(*) filter (where state = 'APPROVED') as with_clerk
                from amendment_proposal
                where issuing_unit_id = any(cast(:departments as uuid[])) and state in ('AWAITING_APPROVAL', 'APPROVED')
                """).param("departments", ids(departments)).query(row -> {
            counts.put(Standing.WITH_LEADER, row.getInt("with_leader"));
            counts.put(Standing.WITH_CLERK, row.getInt("with_clerk"));
        });
        return counts;
    }

    private static ProposalCourse.State state(Standing at) {
        return switch (at) {
            case WITH_OFFICER -> ProposalCourse.State.DRAFT;
            case WITH_LEADER -> ProposalCourse.State.AWAITING_APPROVAL;
            case WITH_CLERK -> ProposalCourse.State.APPROVED;
            case DONE -> ProposalCourse.State.MADE;
        };
    }

    private static WaitingPaper row(ResultSet row, int number) throws SQLException {
        Timestamp due = row.getTimestamp("due_at");
        return new WaitingPaper(
                "amendments",
                row.getObject("id", UUID.class),
                row.getString("directive_name"),
                row.getString("directive_subject"),
                "amendment.kind." + row.getString("kind"),
                RANK,
                row.getString("by_name"),
                row.getTimestamp("since").toInstant(),
                due == null ? null : due.toInstant(),
                row.getInt("units"));
    }
}
