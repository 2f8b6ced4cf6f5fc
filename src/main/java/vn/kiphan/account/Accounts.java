package vn.kiphan.account;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.NotFound;

/** Makes accounts, sets passwords, bars and readmits people. */
@Service
@Transactional
public class Accounts {

    private final Persons persons;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Accounts(Persons persons, PasswordEncoder passwords, Clock clock, ApplicationEventPublisher events) {
        this.persons = persons;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
    }

    public boolean nobodyYet() {
        return persons.count() == 0;
    }

    public boolean taken(String username) {
        return persons.existsByUsername(username.strip().toLowerCase(java.util.Locale.ROOT));
    }

    /** Makes an account with a known password. It is written at once, so that rows naming it can follow. */
    public PersonId open(String username, String name, String position, String telephone, String password, Author by) {
        Person person = new Person(
                username.strip(),
                name.strip(),
                position.strip(),
                telephone.strip(),
                passwords.encode(password),
                clock.instant());
        persons.save(person);
        persons.flush();
        events.publishEvent(new AccountEvent(by, "account.open", person.id().value(), person.username()));
        return person.id();
    }

    /** Makes an account that nobody can use until its owner sets a password through an invitation. */
    public PersonId openWithoutPassword(String username, String name, String position, String telephone, Author by) {
        return open(username, name, position, telephone, Ids.next() + ":" + Ids.next(), by);
    }

    /** Sets a new password. */
    public void changePassword(PersonId id, String password, Author by) {
        Person person = person(id);
        person.changePassword(passwords.encode(password));
        events.publishEvent(new AccountEvent(by, "account.password", id.value(), person.username()));
    }

    public void disable(PersonId id, Author by) {
        Person person = person(id);
        person.disable();
        events.publishEvent(new AccountEvent(by, "account.disable", id.value(), person.username()));
    }

    public void enable(PersonId id, Author by) {
        Person person = person(id);
        person.enable();
        events.publishEvent(new AccountEvent(by, "account.enable", id.value(), person.username()));
    }

    public Optional<PersonId> withUsername(String username) {
        return persons.findByUsername(username).map(Person::id);
    }

    private Person person(PersonId id) {
        return persons.findById(id.value()).orElseThrow(NotFound::new);
    }
}
