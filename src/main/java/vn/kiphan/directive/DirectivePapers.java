package vn.kiphan.directive;

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
import vn.kiphan.directivetext.DirectiveUrgency;
import vn.kiphan.directivetext.LetterHead;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;

/** Directives as documents that go over the desks. */
@Component
class DirectivePapers extends DepartmentPapers<Directive> {

    private static final int MOST = 200;

    private final DirectiveStore store;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    DirectivePapers(DirectiveStore store, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.store = store;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String place() {
        return "directives";
    }

    @Override
    protected Optional<Directive> found(UUID id) {
        return store.findById(id);
    }

    @Override
    protected Optional<Directive> locked(UUID id) {
        return store.lock(id);
    }

    @Override
    public void moved(UUID id, Author by, String move, String details) {
        events.publishEvent(new DraftChanged(new DirectiveId(id), by, "directive." + move, details));
    }

    @Override
    public List<WaitingPaper> waiting(Standing at, Set<UnitId> departments) {
        return jdbc.sql("""
                select d.id, d.number, d.symbol, d.subject, d.urgency,
                    array_position(array['EXPRESS', 'VERY_URGENT', 'URGENT', 'NORMAL'], d.urgency) - 1 as rank,
                    coalesce(d.approval_by_name, d.submission_by_name) as by_name, coalesce(d.approval_at, d.submission_at) as since,
                    (select min(t.due_at) from directive_reporting_terms t where t.directive_id = d.id) as due_at,
                    (select count(*) from directive_chosen_unit c where c.directive_id = d.id) as units
                from directive d
                where d.issuing_unit_id = any(cast(:departments as uuid[])) and d.status = :status
                order by rank, since, d.id
                limit :most
                """)
                .param("departments", ids(departments))
                .param("status", status(at).name())
                .param("most", MOST)
                .query(DirectivePapers::row)
                .list();
    }

    @Override
    public Map<Standing, Integer> counts(Set<UnitId> departments) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        jdbc.sql("""
                select status, count(*) as directives from directive
                where issuing_unit_id = any(cast(:departments as uuid[])) and status in ('AWAITING_APPROVAL', 'APPROVED') group by status
                """).param("departments", ids(departments)).query(row -> {
            counts.put(DirectiveStatus.valueOf(row.getString("status")).standing(), row.getInt("directives"));
        });
        return counts;
    }

    private static DirectiveStatus status(Standing at) {
        return switch (at) {
            case WITH_OFFICER -> DirectiveStatus.DRAFT;
            case WITH_LEADER -> DirectiveStatus.AWAITING_APPROVAL;
            case WITH_CLERK -> DirectiveStatus.APPROVED;
            case DONE -> DirectiveStatus.ISSUED;
        };
    }

    private static WaitingPaper row(ResultSet row, int number) throws SQLException {
        DirectiveUrgency urgency = DirectiveUrgency.valueOf(row.getString("urgency"));
        Timestamp due = row.getTimestamp("due_at");
        return new WaitingPaper(
                "directives",
                row.getObject("id", UUID.class),
                LetterHead.numberAndSymbol(row.getString("number"), row.getString("symbol")),
                row.getString("subject"),
                urgency == DirectiveUrgency.NORMAL ? null : "directive.urgency." + urgency,
                row.getInt("rank"),
                row.getString("by_name"),
                row.getTimestamp("since").toInstant(),
                due == null ? null : due.toInstant(),
                row.getInt("units"));
    }
}
