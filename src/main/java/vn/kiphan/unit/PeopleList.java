package vn.kiphan.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.PersonId;
import vn.kiphan.account.Role;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/** People with their appointments: three statements for a page of the list, two for one person. */
@Service
@Transactional(readOnly = true)
class PeopleList {

    static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The page of that number, counted from 1, of the people in whose name, user name or position every word occurs. */
    Page<PersonRow> find(UnitFilter filter, int number) {
        String words = filter.folded();
        int total = jdbc.sql("""
                select count(*) from account_person p
                where :words = '' or not exists (
                    select from unnest(string_to_array(:words, ' ')) word
                    where position(word in fold(p.name || ' ' || p.username || ' ' || p.position)) = 0)
                """).param("words", words).query(Integer.class).single();
        int last = Math.max(1, (total + PAGE - 1) / PAGE);
        int page = Math.clamp(number, 1, last) - 1;
        List<PersonRow> rows = jdbc.sql("""
                select p.id, p.username, p.name, p.position, p.telephone, p.enabled from account_person p
                where :words = '' or not exists (
                    select from unnest(string_to_array(:words, ' ')) word
                    where position(word in fold(p.name || ' ' || p.username || ' ' || p.position)) = 0)
                order by p.name collate vietnamese, p.username
                limit :size offset :offset
                """)
                .param("words", words)
                .param("size", PAGE)
                .param("offset", page * PAGE)
                .query(PeopleList::person)
                .list();
        return new PageImpl<>(withAppointments(rows), PageRequest.of(page, PAGE), total);
    }

    PersonRow find(UUID id) {
        List<PersonRow> found = jdbc.sql(
                        "select p.id, p.username, p.name, p.position, p.telephone, p.enabled from account_person p where p.id = :id")
                .param("id", id)
                .query(PeopleList::person)
                .list();
        return withAppointments(found).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<PersonRow> withAppointments(List<PersonRow> people) {
        if (people.isEmpty()) {
            return people;
        }
        LocalDate today = Vietnam.day(clock.instant());
        Map<UUID, List<PersonRow.Held>> held =
                held(people.stream().map(person -> person.id().value()).toList(), today);
        return people.stream()
                .map(person -> person.with(held.getOrDefault(person.id().value(), List.of())))
                .toList();
    }

    private Map<UUID, List<PersonRow.Held>> held(Collection<UUID> people, LocalDate today) {
        return jdbc
                .sql("""
                select a.person_id, a.id, a.unit_id, a.role, a.valid_from, a.valid_to,
                       (select p.name from unit_profile p where p.unit_id = a.unit_id
                        order by p.valid_from <= :today desc, abs(p.valid_from - cast(:today as date)) limit 1) as unit_name
                from unit_appointment a
                where a.person_id in (:people)
                order by a.valid_from, a.id
                """)
                .param("people", people)
                .param("today", today)
                .query((row, number) -> Map.entry(row.getObject("person_id", UUID.class), held(row, today)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static PersonRow.Held held(ResultSet row, LocalDate today) throws SQLException {
        LocalDate end = row.getObject("valid_to", LocalDate.class);
        return new PersonRow.Held(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                Role.valueOf(row.getString("role")),
                row.getObject("valid_from", LocalDate.class),
                end == null ? null : end.minusDays(1),
                end != null && !end.isAfter(today));
    }

    private static PersonRow person(ResultSet row, int number) throws SQLException {
        return new PersonRow(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("name"),
                row.getString("position"),
                row.getString("telephone"),
                row.getBoolean("enabled"),
                List.of());
    }
}
