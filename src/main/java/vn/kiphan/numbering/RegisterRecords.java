package vn.kiphan.numbering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.shared.UnitId;

/** Reads the registers of a body, in three statements however many there are. */
@Component
class RegisterRecords {

    private final JdbcClient jdbc;

    RegisterRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RegisterRow> of(Set<UnitId> departments) {
        return rows(departments, null);
    }

    Optional<RegisterRow> find(RegisterId id, Set<UnitId> departments) {
        return rows(departments, id.value()).stream().findFirst();
    }

    private List<RegisterRow> rows(Set<UnitId> departments, @Nullable UUID only) {
        String[] bodies = departments.stream().map(UnitId::toString).toArray(String[]::new);
        Map<UUID, List<String>> types = new LinkedHashMap<>();
        jdbc.sql("""
                select register_id, words from numbering_register_type
                where organisation_id = any(cast(:departments as uuid[])) order by words collate vietnamese
                """).param("departments", bodies).query(row -> {
            types.computeIfAbsent(row.getObject("register_id", UUID.class), id -> new ArrayList<>())
                    .add(row.getString("words"));
        });
        Map<UUID, List<RegisterRow.Year>> years = new LinkedHashMap<>();
        jdbc.sql("""
                select y.register_id, y.year, y.first_number, coalesce(max(n.number), 0) as last, count(n.number) as given
                from numbering_register r
                join numbering_year y on y.register_id = r.id
                left join numbering_number n on n.register_id = y.register_id and n.year = y.year
                where r.organisation_id = any(cast(:departments as uuid[]))
                group by y.register_id, y.year, y.first_number order by y.year desc
                """).param("departments", bodies).query(row -> {
            years.computeIfAbsent(row.getObject("register_id", UUID.class), id -> new ArrayList<>())
                    .add(new RegisterRow.Year(
                            row.getInt("year"), row.getInt("first_number"), row.getInt("last"), row.getInt("given")));
        });
        return jdbc.sql("""
                select id, version, name, opened_on, closed_on from numbering_register
                where organisation_id = any(cast(:departments as uuid[])) and (cast(:only as uuid) is null or id = cast(:only as uuid))
                order by closed_on nulls first, name collate vietnamese
                """)
                .param("departments", bodies)
                .param("only", only)
                .query((row, number) -> register(row, types, years))
                .list();
    }

    private static RegisterRow register(
            ResultSet row, Map<UUID, List<String>> types, Map<UUID, List<RegisterRow.Year>> years) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new RegisterRow(
                new RegisterId(id),
                row.getLong("version"),
                row.getString("name"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                types.getOrDefault(id, List.of()),
                years.getOrDefault(id, List.of()));
    }

    /** The register of the body that has this name, if another one has. */
    boolean nameTaken(UnitId organisation, String name, @Nullable RegisterId except) {
        return jdbc.sql("""
                select exists (select 1 from numbering_register where organisation_id = :organisation and fold(name) = fold(:name)
                    and (cast(:except as uuid) is null or id <> cast(:except as uuid)))
                """)
                .param("organisation", organisation.value())
                .param("name", name)
                .param("except", except == null ? null : except.value())
                .query(Boolean.class)
                .single();
    }

    /** Names of other registers by the folded type that they number in the same time. */
    Map<String, String> clashing(
            UnitId organisation, Set<String> types, @Nullable LocalDate openedOn, @Nullable RegisterId except) {
        Map<String, String> clashing = new LinkedHashMap<>();
        jdbc.sql("""
                select t.document_type, r.name
                from numbering_register_type t join numbering_register r on r.id = t.register_id
                where t.organisation_id = :organisation and t.document_type = any(:types)
                  and (cast(:except as uuid) is null or t.register_id <> cast(:except as uuid))
                  and daterange(t.opened_on, t.closed_on, '[]') && daterange(cast(:openedOn as date), null, '[]')
                """)
                .param("organisation", organisation.value())
                .param("types", types.toArray(String[]::new))
                .param("except", except == null ? null : except.value())
                .param("openedOn", openedOn)
                .query(row -> {
                    clashing.put(row.getString("document_type"), row.getString("name"));
                });
        return clashing;
    }

    /** The latest day that a document numbered by the register bears. */
    Optional<LocalDate> latestDay(RegisterId register) {
        return jdbc.sql(
                        "select document_day from numbering_number where register_id = ? order by document_day desc limit 1")
                .param(register.value())
                .query(LocalDate.class)
                .optional();
    }
}
