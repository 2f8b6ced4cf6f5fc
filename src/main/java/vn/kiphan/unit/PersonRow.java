package vn.kiphan.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.account.PersonId;
import vn.kiphan.account.Role;
import vn.kiphan.shared.UnitId;

/** Somebody with an account, as the list and their own page show them. */
record PersonRow(
        PersonId id,
        String username,
        String name,
        String position,
        String telephone,
        boolean enabled,
        List<Held> appointments) {

    /** A role for a unit; {@code to} is its last day, none while no end is known. */
    record Held(
            UUID id,
            UnitId unit,
            String unitName,
            Role role,
            LocalDate from,
            @Nullable LocalDate to,
            boolean ended) {}

    PersonRow with(List<Held> held) {
        return new PersonRow(id, username, name, position, telephone, enabled, held);
    }

    /** The roles of today and of later. */
    public List<Held> present() {
        return appointments.stream().filter(held -> !held.ended()).toList();
    }
}
