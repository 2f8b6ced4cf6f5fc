package vn.kiphan.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
}
