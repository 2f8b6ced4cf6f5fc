package vn.kiphan.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.Appointment;
import vn.kiphan.account.Appointments;
import vn.kiphan.account.PersonId;
import vn.kiphan.account.Role;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/** Keeps who may act for which unit, as what, and from when to when. */
@Service
@Transactional
class UnitAppointments implements Appointments {

    private final UnitDesk desk;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    UnitAppointments(UnitDesk desk, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Appointment> of(PersonId person, LocalDate day) {
        return jdbc.sql("""
                select a.unit_id, p.name, a.role
                from unit_appointment a
                join unit_profile p on p.unit_id = a.unit_id and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
                where a.person_id = :person and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day)
                order by a.valid_from, a.id
                """)
                .param("person", person.value())
                .param("day", day)
                .query((row, number) -> new Appointment(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("name"),
                        Role.valueOf(row.getString("role"))))
                .list();
    }

    @Override
    public void foundDepartment(String departmentName, PersonId administrator, Author by) {
        LocalDate today = Vietnam.day(clock.instant());
        UnitId department = desk.add(UnitFacts.named(departmentName, UnitKind.DEPARTMENT), today, by);
        appoint(administrator, department, Role.ADMINISTRATOR, today, by);
    }

    /** Lets the person act for the unit from that day on; nothing happens if they may already. */
    void appoint(PersonId person, UnitId unit, Role role, LocalDate from, Author by) {
        int added = jdbc.sql("""
                insert into unit_appointment (id, person_id, unit_id, role, valid_from)
                values (:id, :person, :unit, :role, :from)
                on conflict do nothing
                """)
                .param("id", Ids.next())
                .param("person", person.value())
                .param("unit", unit.value())
                .param("role", role.name())
                .param("from", from)
                .update();
        if (added == 1) {
            events.publishEvent(
                    UnitEvent.onPerson(by, "appointment.begin", person.value(), role + ", " + unit + ", " + from));
        }
    }

    /**
     * Ends the appointment as of today; one that began today is as if it had never been. The last administrator of a department is
     * not ended, because nobody could appoint another.
     */
    void end(UUID appointment, PersonId person, Author by) {
        String page = "/people/" + person.value();
        if (administrators().equals(List.of(appointment))) {
            throw new Refusal("unit.refused.last-administrator", page);
        }
        LocalDate today = Vietnam.day(clock.instant());
        int ended =
                jdbc.sql("delete from unit_appointment where id = :id and person_id = :person and valid_from >= :today")
                                .param("id", appointment)
                                .param("person", person.value())
                                .param("today", today)
                                .update()
                        + jdbc.sql("""
                        update unit_appointment set valid_to = :today
                        where id = :id and person_id = :person and valid_from < :today and (valid_to is null or valid_to > :today)
                        """)
                                .param("id", appointment)
                                .param("person", person.value())
                                .param("today", today)
                                .update();
        if (ended == 0) {
            throw new Refusal("unit.refused.appointment-ended", page);
        }
        events.publishEvent(UnitEvent.onPerson(by, "appointment.end", person.value(), appointment + ", " + today));
    }

    /** Refuses when barring this person would leave nobody who can administer. */
    void keepAnAdministratorBeside(PersonId person) {
        Set<UUID> theirs = new HashSet<>(jdbc.sql("select id from unit_appointment where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list());
        List<UUID> administrators = administrators();
        if (!administrators.isEmpty() && theirs.containsAll(administrators)) {
            throw new Refusal("unit.refused.last-administrator", "/people/" + person.value());
        }
    }

    /** The administrators' appointments of today, locked: of two who end one at the same time, the second sees what the first did. */
    private List<UUID> administrators() {
        jdbc.sql("select id from unit_appointment where role = 'ADMINISTRATOR' order by id for update")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        return jdbc.sql("""
                select a.id from unit_appointment a
                join account_person p on p.id = a.person_id and p.enabled
                where a.role = 'ADMINISTRATOR' and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)
                """)
                .param("today", Vietnam.day(clock.instant()))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }
}
