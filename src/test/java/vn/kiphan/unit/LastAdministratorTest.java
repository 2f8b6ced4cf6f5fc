package vn.kiphan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.KipHanTest;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Refusal;

/** Takes away all other administrators of the shared database, so everything here is rolled back. */
@KipHanTest
@Transactional
class LastAdministratorTest {

    @Autowired
    Cast cast;

    @Autowired
    PeopleDesk desk;

    @Autowired
    UnitAppointments appointments;

    @Autowired
    JdbcClient jdbc;

    Cast.Company company;

    @BeforeEach
    void only_one_administrator() {
        company = cast.company();
        jdbc.sql("delete from unit_appointment where role = 'ADMINISTRATOR' and person_id <> :last")
                .param("last", company.administrator().id().value())
                .update();
    }

    private UUID appointmentOf(SignedInPerson person) {
        return jdbc.sql("select id from unit_appointment where person_id = :person and role = 'ADMINISTRATOR'")
                .param("person", person.id().value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .single();
    }

    @Test
    void is_not_ended() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> appointments.end(
                        appointmentOf(company.administrator()),
                        company.administrator().id(),
                        Author.SYSTEM))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("unit.refused.last-administrator"));
        assertThat(cast.signedIn(company.administrator().id()).has(Role.ADMINISTRATOR))
                .isTrue();
    }

    @Test
    void is_not_barred() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.bar(company.administrator().id(), company.officer()))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("unit.refused.last-administrator"));
    }

    @Test
    void may_go_once_there_is_another() {
        SignedInPerson other = cast.person(company.department(), Role.ADMINISTRATOR);

        appointments.end(
                appointmentOf(company.administrator()), company.administrator().id(), Author.SYSTEM);

        assertThat(cast.signedIn(company.administrator().id()).has(Role.ADMINISTRATOR))
                .isFalse();
        assertThat(cast.signedIn(other.id()).has(Role.ADMINISTRATOR)).isTrue();
    }

    @Test
    void another_who_is_barred_does_not_count() {
        SignedInPerson barred = cast.person(company.department(), Role.ADMINISTRATOR);
        jdbc.sql("update account_person set enabled = false where id = :id")
                .param("id", barred.id().value())
                .update();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> appointments.end(
                        appointmentOf(company.administrator()),
                        company.administrator().id(),
                        Author.SYSTEM));
    }

    @Test
    void everybody_else_is_barred_without_ado() {
        desk.bar(company.officer().id(), company.administrator());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.invite(
                        new PersonRow(company.officer().id(), "x", "x", "", "", false, List.of()), Author.SYSTEM));
    }
}
