package vn.kiphan.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiphan.account.Role;
import vn.kiphan.shared.UnitId;

/** A unit as its own page shows it. */
record UnitRecord(
        UnitId id,
        long version,
        Profile current,
        List<Profile> others,
        List<Membership> groups,
        List<Actor> people,
        List<Succession> successions) {

    /** The facts of a span of days; {@code to} is its last day. */
    record Profile(
            UnitFacts facts,
            String parentName,
            LocalDate from,
            @Nullable LocalDate to,
            boolean holds) {}

    /** A group, and whether the unit is in it today. */
    record Membership(
            UUID group,
            String name,
            boolean member,
            @Nullable LocalDate since) {}

    /** Somebody who may act for the unit today. */
    record Actor(UUID person, String name, String position, String telephone, Role role, boolean enabled) {}

    /** Another unit that came before ({@code later} false) or after this one. */
    record Succession(UnitId other, String name, String kind, LocalDate on, boolean later) {}

    /** The name that tells it from units of the same name, as {@link UnitFinder} finds it. */
    public String label() {
        UnitFacts facts = current.facts();
        return new UnitFinder.Named(id, facts.name(), facts.district(), facts.kind()).label();
    }

    /** Whether other facts can begin on that day: a profile holds on it that began earlier. */
    boolean canChangeOn(LocalDate day) {
        return Stream.concat(Stream.of(current), others.stream()).anyMatch(profile -> {
            LocalDate last = profile.to();
            return profile.from().isBefore(day) && (last == null || !day.isAfter(last));
        });
    }
}
