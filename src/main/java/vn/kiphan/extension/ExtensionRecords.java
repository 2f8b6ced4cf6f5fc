package vn.kiphan.extension;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;

/** Finds requests: those of one report, and those that lie on the desk of some departments. */
@Component
class ExtensionRecords {

    static final int PER_PAGE = 50;

    private static final String ROWS = """
            select e.*, a.state as assignment_state, a.due_at, d.number || '/' || d.symbol as number_and_symbol, d.subject, r.unit_name,
                   coalesce(nullif(p.telephone, ''), r.telephone) as telephone,
                   (select count(*) from extension_request o
                    where o.assignment_id = e.assignment_id and o.state in ('GRANTED', 'SHORTENED') and o.asked_at < e.asked_at) as earlier
            from extension_request e
            join directive d on d.id = e.directive_id
            join campaign_assignment a on a.id = e.assignment_id
            join directive_recipient r on r.directive_id = a.directive_id and r.unit_id = a.unit_id
            left join unit_profile p on p.unit_id = a.unit_id and p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)
            where d.issuing_unit_id in (:departments)
            """;

    private final JdbcClient jdbc;

    ExtensionRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The requests on one report, the newest first. */
    List<ExtensionView> of(AssignmentId assignment) {
        return jdbc.sql(
                        "select * from extension_request where assignment_id = :assignment order by asked_at desc, id desc")
                .param("assignment", assignment.value())
                .query(ExtensionRecords::view)
                .list();
    }

    /** The open request in which this person asks for the same in the same words. */
    Optional<ExtensionId> waiting(AssignmentId assignment, Instant until, String reason, String words, Author by) {
        return jdbc.sql("""
                select id from extension_request where assignment_id = :assignment and state = 'OPEN' and asked_until = :until
                    and reason = :reason and words = :words and asked_by_id = :byId
                """)
                .param("assignment", assignment.value())
                .param("until", Timestamp.from(until))
                .param("reason", reason)
                .param("words", words)
                .param("byId", by.personId())
                .query((row, number) -> new ExtensionId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Whether this person has decided it so, in these words. */
    boolean isDecided(ExtensionId request, ExtensionState outcome, @Nullable Instant until, String words, Author by) {
        return jdbc.sql("""
                select exists (select from extension_request where id = :id and state = :state and decision_words = :words
                    and granted_until is not distinct from cast(:until as timestamptz) and decided_by_id = :byId)
                """)
                .param("id", request.value())
                .param("state", outcome.name())
                .param("words", words)
                .param("until", until == null ? null : Timestamp.from(until))
                .param("byId", by.personId())
                .query(Boolean.class)
                .single();
    }

    /** One page of a heap and the first row of the next, if any. What is open comes by deadline; what was decided, the newest first. */
    List<ExtensionRow> rows(
            ExtensionTab tab, @Nullable UUID directive, Set<UnitId> departments, LocalDate today, int page) {
        if (departments.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(ROWS + """
                  and e.state in (:states) and (cast(:directive as uuid) is null or e.directive_id = cast(:directive as uuid))
                order by e.decided_at desc nulls first, a.due_at, e.asked_at, e.id
                limit :size offset :before
                """)
                .param("departments", values(departments))
                .param("states", tab.stateNames())
                .param("directive", directive)
                .param("today", today)
                .param("size", PER_PAGE + 1)
                .param("before", (page - 1) * PER_PAGE)
                .query(ExtensionRecords::row)
                .list();
    }

    /** Those of the named requests that lie on the desk of these departments, by unit. */
    List<ExtensionRow> named(Collection<UUID> ids, Set<UnitId> departments, LocalDate today) {
        if (departments.isEmpty() || ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(ROWS + " and e.id in (:ids) order by r.unit_name collate vietnamese, e.asked_at, e.id")
                .param("departments", values(departments))
                .param("ids", ids)
                .param("today", today)
                .query(ExtensionRecords::row)
                .list();
    }

    /** How many lie on each heap; 0 is said, too. */
    Map<ExtensionTab, Integer> counts(@Nullable UUID directive, Set<UnitId> departments) {
        Map<ExtensionTab, Integer> counts = new EnumMap<>(ExtensionTab.class);
        for (ExtensionTab tab : ExtensionTab.values()) {
            counts.put(tab, 0);
        }
        if (!departments.isEmpty()) {
            jdbc.sql("""
                    select e.state, count(*) as requests
                    from extension_request e join directive d on d.id = e.directive_id
                    where d.issuing_unit_id in (:departments)
                      and (cast(:directive as uuid) is null or e.directive_id = cast(:directive as uuid))
                    group by e.state
                    """)
                    .param("departments", values(departments))
                    .param("directive", directive)
                    .query((row, number) -> counts.merge(
                            ExtensionTab.of(ExtensionState.valueOf(row.getString("state"))),
                            row.getInt("requests"),
                            Integer::sum))
                    .list();
        }
        return counts;
    }

    private static List<UUID> values(Set<UnitId> departments) {
        return departments.stream().map(UnitId::value).toList();
    }

    private static ExtensionRow row(ResultSet row, int number) throws SQLException {
        return new ExtensionRow(
                view(row, number),
                new DirectiveId(row.getObject("directive_id", UUID.class)),
                row.getString("number_and_symbol"),
                row.getString("subject"),
                row.getString("unit_name"),
                row.getString("telephone"),
                AssignmentState.valueOf(row.getString("assignment_state")),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("earlier"));
    }

    private static ExtensionView view(ResultSet row, int number) throws SQLException {
        return new ExtensionView(
                new ExtensionId(row.getObject("id", UUID.class)),
                new AssignmentId(row.getObject("assignment_id", UUID.class)),
                row.getTimestamp("due_before").toInstant(),
                row.getTimestamp("asked_until").toInstant(),
                row.getString("reason"),
                row.getString("words"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("asked_by_name"),
                ExtensionState.valueOf(row.getString("state")),
                instant(row, "granted_until"),
                instant(row, "overtaken_by"),
                row.getString("decision_words"),
                instant(row, "decided_at"),
                row.getString("decided_by_name"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
