package vn.kiphan.campaign;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.UnitId;

/** Finds assignments: by the unit that owes them, or by the department that waits for them. */
@Component
class AssignmentRecords {

    private final JdbcClient jdbc;

    AssignmentRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AssignmentView> find(AssignmentId id) {
        return jdbc.sql("select " + AssignmentRow.COLUMNS + " from " + AssignmentRow.TABLES + " where a.id = :id")
                .param("id", id.value())
                .query((row, number) -> AssignmentRow.view(row))
                .optional();
    }

    Optional<AssignmentView> ofUnits(AssignmentId id, Set<UnitId> units) {
        return find(id).filter(found -> units.contains(found.unit()));
    }

    Optional<AssignmentView> ofDepartments(AssignmentId id, Set<UnitId> departments) {
        if (departments.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("select " + AssignmentRow.COLUMNS + " from " + AssignmentRow.TABLES
                        + " where a.id = :id and d.issuing_unit_id in (:departments)")
                .param("id", id.value())
                .param("departments", values(departments))
                .query((row, number) -> AssignmentRow.view(row))
                .optional();
    }

    /**
     * What these units still have to do, by the day on which they have to act, then a stretch of what is filed, accepted or
     * withdrawn, newest first.
     */
    List<AssignmentView> home(Set<UnitId> units, int finishedBefore, int finishedAtMost) {
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select * from (
                    select b.*, row_number() over (partition by b.owed order by b.changed_at desc, b.id) as place
                    from (
                        select a.*, r.unit_name, r.unit_kind, r.group_name, t.label as terms_label, t.closes_at, d.status = 'WITHDRAWN' as withdrawn,
                               d.status <> 'WITHDRAWN' and a.ended_at is null
                                   and coalesce(a.supplement, a.state) not in ('SUBMITTED', 'ACCEPTED') as owed
                        from campaign_assignment a
                        join directive d on d.id = a.directive_id
                        join directive_recipient r on r.directive_id = a.directive_id and r.unit_id = a.unit_id
                        join directive_reporting_terms t on t.id = a.terms_id
                        where a.unit_id in (:units)
                    ) b
                ) c
                where owed or (place > :before and place <= :before + :atMost)
                order by owed desc,
                         case when owed then coalesce((return_due_on + 1) :: timestamp at time zone 'Asia/Ho_Chi_Minh', due_at) end,
                         place
                """)
                .param("units", values(units))
                .param("before", finishedBefore)
                .param("atMost", finishedAtMost)
                .query((row, number) -> AssignmentRow.view(row))
                .list();
    }

    /** What these units owe on the directives, one assignment of each: the first due. Directives that are not theirs are left out. */
    Map<DirectiveId, AssignmentId> onDirectives(Collection<DirectiveId> directives, Set<UnitId> units) {
        Map<DirectiveId, AssignmentId> found = new HashMap<>();
        if (directives.isEmpty() || units.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select directive_id, id from campaign_assignment
                where directive_id in (:directives) and unit_id in (:units)
                order by due_at desc
                """)
                .param("directives", directives.stream().map(DirectiveId::value).toList())
                .param("units", values(units))
                .query(row -> {
                    found.put(
                            new DirectiveId(row.getObject("directive_id", UUID.class)),
                            new AssignmentId(row.getObject("id", UUID.class)));
                });
        return found;
    }

    /** For whoever may see the directive already. */
    DirectiveContact contact(DirectiveId directive, LocalDate today) {
        return jdbc.sql("""
                select coalesce(p.name, d.issuer) as department, coalesce(p.telephone, '') as telephone,
                       coalesce(d.issuance_by_name, '') as issued_by, d.withdrawal_by_name
                from directive d
                left join unit_profile p on p.unit_id = d.issuing_unit_id
                    and p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)
                where d.id = :id
                """)
                .param("id", directive.value())
                .param("today", today)
                .query((row, number) -> new DirectiveContact(
                        row.getString("department"),
                        row.getString("telephone"),
                        row.getString("issued_by"),
                        row.getString("withdrawal_by_name")))
                .single();
    }

    static List<UUID> values(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toList();
    }
}
