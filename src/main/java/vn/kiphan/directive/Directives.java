package vn.kiphan.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.directivetext.LetterHead;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

/** Reads directives for other modules. A view takes the same few statements however long the directive is. */
@Service
@Transactional(readOnly = true)
public class Directives {

    private final DirectiveStore store;
    private final JdbcClient jdbc;

    Directives(DirectiveStore store, JdbcClient jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    /**
     * The directive with all its parts.
     *
     * @throws NotFound when there is none
     */
    public DirectiveView view(DirectiveId id) {
        return store.findById(id.value()).orElseThrow(NotFound::new).view();
    }

    /** The titles of those directives that exist, in one statement. */
    public Map<DirectiveId, DirectiveTitle> titles(Collection<DirectiveId> ids) {
        Map<DirectiveId, DirectiveTitle> titles = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return titles;
        }
        jdbc.sql("select id, number, symbol, issuer, subject, status from directive where id in (:ids)")
                .param("ids", ids.stream().map(DirectiveId::value).toList())
                .query(Directives::title)
                .list()
                .forEach(title -> titles.put(title.id(), title));
        return titles;
    }

    /** Those tasks of the directive that are meant for the unit: for all, or for a group in which it was at issue. */
    public Set<UUID> tasksFor(DirectiveId id, UnitId unit) {
        return Set.copyOf(jdbc.sql("""
                        select t.id from directive_task t
                        where t.directive_id = :directive
                          and (t.group_ids = '{}'
                            or exists (select from directive_task_recipient r where r.task_id = t.id and r.unit_id = :unit))
                        """)
                .param("directive", id.value())
                .param("unit", unit.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list());
    }

    /** Whether the directive exists and is one of these departments'. */
    public boolean belongsTo(DirectiveId id, Set<UnitId> departments) {
        return !departments.isEmpty()
                && jdbc.sql(
                                "select exists (select 1 from directive where id = :id and issuing_unit_id in (:departments))")
                        .param("id", id.value())
                        .param(
                                "departments",
                                departments.stream().map(UnitId::value).toList())
                        .query(Boolean.class)
                        .single();
    }

    static DirectiveTitle title(ResultSet row, int number) throws SQLException {
        return new DirectiveTitle(
                new DirectiveId(row.getObject("id", UUID.class)),
                LetterHead.numberAndSymbol(row.getString("number"), row.getString("symbol")),
                row.getString("issuer"),
                row.getString("subject"),
                DirectiveStatus.valueOf(row.getString("status")));
    }
}
