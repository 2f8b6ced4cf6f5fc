package vn.kiphan.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.Role;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

/** What other modules ask about units: who is in which group, what a unit was called on a day, which group a letter means. */
@Service
@Transactional(readOnly = true)
public class Units {

    /** A recipient group as letters address it. */
    public record Group(UUID id, String name) {}

    /**
     * A unit in a group, with its name, kind and reach of the day that was asked for. A unit in two groups is two members.
     *
     * @param district the district of a commune station or a district centre, else empty
     * @param telephone as the unit gave it, or empty
     */
    public record Member(
            UnitId unit,
            UUID groupId,
            String groupName,
            String name,
            UnitKind kind,
            String district,
            String telephone) {}

    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All groups, in the order in which letters name them. */
    public List<Group> groups() {
        return jdbc.sql("select id, name from unit_group order by position, name collate vietnamese")
                .query((row, number) -> new Group(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** Everybody in a group on that day, by group and then by the Vietnamese alphabet. */
    public List<Member> members(LocalDate day) {
        return jdbc.sql("""
                select m.unit_id, g.id as group_id, g.name as group_name, p.name, p.kind, p.district, p.telephone
                from unit_group_member m
                join unit_group g on g.id = m.group_id
                join unit_profile p on p.unit_id = m.unit_id and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
                where m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day)
                order by g.position, g.name collate vietnamese, p.name collate vietnamese, p.district collate vietnamese, m.unit_id
                """).param("day", day).query(Units::member).list();
    }

    /**
     * The group for which a recipient line of a letter stands, by the words of the group's name and its aliases, without marks.
     * Empty when no group or more than one fits: a recipient is never guessed.
     */
    public Optional<UUID> groupFor(String recipientLine) {
        RecipientWords wanted = RecipientWords.of(recipientLine);
        List<UUID> fitting = jdbc
                .sql("""
                select id as group_id, name as words from unit_group
                union all
                select group_id, words from unit_group_alias
                """)
                .query((row, number) -> Map.entry(row.getObject("group_id", UUID.class), row.getString("words")))
                .stream()
                .filter(group -> wanted.meanTheSameAs(RecipientWords.of(group.getValue())))
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** The roles in the unit that somebody who may sign in holds on that day. */
    public Set<Role> rolesIn(UnitId unit, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        select distinct a.role from unit_appointment a join account_person p on p.id = a.person_id and p.enabled
                        where a.unit_id = :unit and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day)
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .query((row, number) -> Role.valueOf(row.getString("role")))
                .list());
    }

    /**
     * What the unit was called on that day; before its first day the first name, after its last day the last.
     *
     * @throws NotFound when there is no such unit
     */
    public String nameOf(UnitId unit, LocalDate day) {
        return Optional.ofNullable(namesOf(List.of(unit), day).get(unit)).orElseThrow(NotFound::new);
    }

    /** The addresses of the unit's websites on that day; none when it has none. */
    public List<String> websitesOf(UnitId unit, LocalDate day) {
        return UnitFacts.websites(jdbc.sql("""
                select website from unit_profile
                where unit_id = :unit and valid_from <= :day and (valid_to is null or valid_to > :day)
                """)
                .param("unit", unit.value())
                .param("day", day)
                .query(String.class)
                .optional()
                .orElse(""));
    }

    /** {@link #nameOf} for many at once; a unit that does not exist is left out. */
    public Map<UnitId, String> namesOf(Collection<UnitId> units, LocalDate day) {
        Map<UnitId, String> names = new HashMap<>();
        if (units.isEmpty()) {
            return names;
        }
        jdbc
                .sql("""
                select distinct on (unit_id) unit_id, name from unit_profile
                where unit_id in (:units)
                order by unit_id, valid_from <= :day desc, abs(valid_from - cast(:day as date))
                """)
                .param("units", units.stream().map(UnitId::value).toList())
                .param("day", day)
                .query((row, number) -> Map.entry(row.getObject("unit_id", UUID.class), row.getString("name")))
                .stream()
                .forEach(found -> names.put(new UnitId(found.getKey()), found.getValue()));
        return names;
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getObject("group_id", UUID.class),
                row.getString("group_name"),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("district"),
                row.getString("telephone"));
    }
}
