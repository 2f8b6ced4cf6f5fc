package vn.kiphan.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiphan.KipHanTest;
import vn.kiphan.account.Appointment;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;

@KipHanTest
class UnitAppointmentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    UnitAppointments appointments;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private void endOn(SignedInPerson person, LocalDate day) {
        jdbc.sql("update unit_appointment set valid_to = :day where person_id = :person")
                .param("day", day)
                .param("person", person.id().value())
                .update();
    }

    @Test
    void an_appointment_carries_the_unit_and_its_name_of_the_day() {
        UnitId unit = cast.unit(UnitKind.PRESS, "Báo cũ");
        SignedInPerson person = cast.person(unit, Role.REPORTER, Role.LEAD);

        assertThat(appointments.of(person.id(), TODAY))
                .containsExactly(
                        new Appointment(unit, "Báo cũ", Role.REPORTER), new Appointment(unit, "Báo cũ", Role.LEAD));
    }

    @Test
    void an_appointment_that_ended_yesterday_gives_no_role() {
        SignedInPerson person = cast.person(cast.unit(UnitKind.PRESS, "Báo"), Role.REPORTER);

        endOn(person, TODAY.plusDays(1));
        assertThat(appointments.of(person.id(), TODAY)).hasSize(1);

        endOn(person, TODAY);
        assertThat(appointments.of(person.id(), TODAY)).isEmpty();
        assertThat(cast.signedIn(person.id()).getAuthorities()).isEmpty();
    }

    @Test
    void an_appointment_of_tomorrow_gives_no_role_today() {
        SignedInPerson person = cast.personWithoutRole();
        UnitId unit = cast.unit(UnitKind.PRESS, "Báo");
        appointments.appoint(person.id(), unit, Role.REPORTER, TODAY.plusDays(1), Author.SYSTEM);

        assertThat(appointments.of(person.id(), TODAY)).isEmpty();
        assertThat(appointments.of(person.id(), TODAY.plusDays(1))).hasSize(1);
    }

    @Test
    void a_new_installation_gets_its_department_and_administrator() {
        SignedInPerson person = cast.personWithoutRole();

        appointments.foundDepartment("Sở Mới", person.id(), Author.SYSTEM);

        SignedInPerson signedIn = cast.signedIn(person.id());
        assertThat(signedIn.has(Role.ADMINISTRATOR)).isTrue();
        assertThat(signedIn.appointments().getFirst().unitName()).isEqualTo("Sở Mới");
        assertThat(signedIn.departments()).hasSize(1);
        assertThat(signedIn.reportingUnits()).isEmpty();
    }
}
