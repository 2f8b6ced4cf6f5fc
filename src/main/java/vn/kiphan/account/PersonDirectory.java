package vn.kiphan.account;

import java.time.Clock;
import java.util.Locale;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.Vietnam;

/** Finds who is signing in, with the appointments of today. */
@Service
class PersonDirectory implements UserDetailsService {

    private final Persons persons;
    private final Appointments appointments;
    private final Clock clock;

    PersonDirectory(Persons persons, Appointments appointments, Clock clock) {
        this.persons = persons;
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String username) {
        return persons.findByUsername(username.strip().toLowerCase(Locale.ROOT))
                .map(person -> new SignedInPerson(person, appointments.of(person.id(), Vietnam.day(clock.instant()))))
                .orElseThrow(() -> new UsernameNotFoundException("no such person"));
    }
}
