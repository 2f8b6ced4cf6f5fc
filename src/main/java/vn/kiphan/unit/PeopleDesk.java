package vn.kiphan.unit;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.Accounts;
import vn.kiphan.account.Invitations;
import vn.kiphan.account.PersonId;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/** What the administrator does with people: an account with a first role, further roles, a new link, a bar. */
@Service
@Transactional
class PeopleDesk {

    private final Accounts accounts;
    private final Invitations invitations;
    private final UnitAppointments appointments;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PeopleDesk(
            Accounts accounts,
            Invitations invitations,
            UnitAppointments appointments,
            Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.appointments = appointments;
        this.clock = clock;
        this.events = events;
    }

    /** Opens an account that nobody can use before its owner follows a link, and gives it its first role as of today. */
    PersonId enrol(PersonForm form, UnitId unit, Author by) {
        PersonId person =
                accounts.openWithoutPassword(form.username(), form.name(), form.position(), form.telephone(), by);
        appoint(person, unit, form.appointment().parsedRole(), by);
        return person;
    }

    void appoint(PersonId person, UnitId unit, Role role, Author by) {
        appointments.appoint(person, unit, role, Vietnam.day(clock.instant()), by);
    }

    /** The token of a new link by which the person sets a password; older links of theirs end. */
    String invite(PersonRow person, Author by) {
        if (!person.enabled()) {
            throw new Refusal("unit.refused.barred", page(person.id()));
        }
        String token = invitations.invite(person.id());
        events.publishEvent(UnitEvent.onPerson(by, "account.invite", person.id().value(), person.username()));
        return token;
    }

    void bar(PersonId person, SignedInPerson by) {
        if (person.equals(by.id())) {
            throw new Refusal("unit.refused.bar-oneself", page(person));
        }
        appointments.keepAnAdministratorBeside(person);
        accounts.disable(person, by.author());
    }

    void readmit(PersonId person, Author by) {
        accounts.enable(person, by);
    }

    private static String page(PersonId person) {
        return "/people/" + person.value();
    }
}
