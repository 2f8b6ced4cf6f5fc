package vn.kiphan.account;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;

/** Who is acting now: the person who signed in, and the appointments that held at sign-in. */
public class SignedInPerson implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final String username;
    private final String name;
    private final boolean enabled;
    private final List<Appointment> appointments;
    private @Nullable String passwordHash;

    SignedInPerson(Person person, List<Appointment> appointments) {
        this(
                person.id().value(),
                person.username(),
                person.name(),
                person.passwordHash(),
                person.enabled(),
                appointments);
    }

    private SignedInPerson(
            UUID id,
            String username,
            String name,
            @Nullable String passwordHash,
            boolean enabled,
            List<Appointment> appointments) {
        this.id = id;
        this.username = username;
        this.name = name;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
        this.appointments = List.copyOf(appointments);
    }

    /** Somebody acting without having signed in through the form, as tests and sample data do. */
    public static SignedInPerson of(PersonId id, String username, String name, List<Appointment> appointments) {
        return new SignedInPerson(id.value(), username, name, null, true, appointments);
    }

    public PersonId id() {
        return new PersonId(id);
    }

    public String name() {
        return name;
    }

    /** The author of the facts that this person makes. */
    public Author author() {
        return new Author(id, name);
    }

    /** The units for which this person reports, as reporter or as lead: the only units whose work they can find. */
    public Set<UnitId> reportingUnits() {
        return unitsWhere(false);
    }

    /** The departments for which this person works: the only departments whose directives they can find. */
    public Set<UnitId> departments() {
        return unitsWhere(true);
    }

    private Set<UnitId> unitsWhere(boolean inDepartment) {
        Set<UnitId> units = new LinkedHashSet<>();
        for (Appointment appointment : appointments) {
            if (appointment.role().inDepartment() == inDepartment) {
                units.add(appointment.unit());
            }
        }
        return units;
    }

    /** Whether this person leads the unit. */
    public boolean leads(UnitId unit) {
        return appointments.stream()
                .anyMatch(appointment ->
                        appointment.role() == Role.LEAD && appointment.unit().equals(unit));
    }

    public boolean has(Role role) {
        return appointments.stream().anyMatch(appointment -> appointment.role() == role);
    }

    public List<Appointment> appointments() {
        return appointments;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return appointments.stream()
                .map(appointment ->
                        new SimpleGrantedAuthority(appointment.role().authority()))
                .distinct()
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInPerson person && id.equals(person.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return username;
    }
}
