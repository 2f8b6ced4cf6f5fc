package vn.kiphan.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.Role;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/** Reads a unit for its own page: five statements, whatever it holds. */
@Service
@Transactional(readOnly = true)
class UnitRecords {

    private final UnitRegister register;
    private final Units units;
    private final JdbcClient jdbc;
    private final Clock clock;

    UnitRecords(UnitRegister register, Units units, JdbcClient jdbc, Clock clock) {
        this.register = register;
        this.units = units;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UnitRecord find(UUID id) {
        Unit unit = register.find(id).orElseThrow(NotFound::new);
        LocalDate today = Vietnam.day(clock.instant());
        List<UnitRecord.Profile> profiles = profiles(unit, today);
        UnitRecord.Profile current =
                profiles.stream().filter(UnitRecord.Profile::holds).findFirst().orElseGet(profiles::getLast);
        List<UnitRecord.Profile> others = new ArrayList<>(profiles.reversed());
        others.remove(current);
        return new UnitRecord(
                unit.id(), unit.version(), current, others, groups(id, today), people(id, today), successions(id));
    }

    private List<UnitRecord.Profile> profiles(Unit unit, LocalDate today) {
        Set<UnitId> parents = new HashSet<>();
        unit.profiles().forEach(profile -> {
            UnitId parent = profile.facts().parent();
            if (parent != null) {
                parents.add(parent);
            }
        });
        Map<UnitId, String> names = units.namesOf(parents, today);
        return unit.profiles().stream()
                .map(profile -> {
                    LocalDate end = profile.validTo();
                    UnitId parent = profile.facts().parent();
                    return new UnitRecord.Profile(
                            profile.facts(),
                            parent == null ? "" : Objects.requireNonNullElse(names.get(parent), ""),
                            profile.validFrom(),
                            end == null ? null : end.minusDays(1),
                            profile.holdsOn(today));
                })
                .toList();
    }

    private List<UnitRecord.Membership> groups(UUID unit, LocalDate today) {
        return jdbc.sql("""
                select g.id, g.name, m.valid_from from unit_group g
                left join unit_group_member m on m.group_id = g.id and m.unit_id = :unit
                    and m.valid_from <= :today and (m.valid_to is null or m.valid_to > :today)
                order by g.position, g.name collate vietnamese
                """)
                .param("unit", unit)
                .param("today", today)
                .query((row, number) -> {
                    LocalDate since = row.getObject("valid_from", LocalDate.class);
                    return new UnitRecord.Membership(
                            row.getObject("id", UUID.class), row.getString("name"), since != null, since);
                })
                .list();
    }

    private List<UnitRecord.Actor> people(UUID unit, LocalDate today) {
        return jdbc.sql("""
                select p.id, p.name, p.position, p.telephone, p.enabled, a.role
                from unit_appointment a join account_person p on p.id = a.person_id
                where a.unit_id = :unit and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)
                order by p.name collate vietnamese, p.id, a.role
                """)
                .param("unit", unit)
                .param("today", today)
                .query((row, number) -> new UnitRecord.Actor(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("position"),
                        row.getString("telephone"),
                        Role.valueOf(row.getString("role")),
                        row.getBoolean("enabled")))
                .list();
    }

    private List<UnitRecord.Succession> successions(UUID unit) {
        return jdbc.sql("""
                select s.kind, s.on_day, s.predecessor_id = :unit as later, other.id as other,
                       coalesce((select p.name from unit_profile p where p.unit_id = other.id
                                 order by p.valid_from desc limit 1), '') as name
                from unit_succession s
                join unit_unit other on other.id = case when s.predecessor_id = :unit then s.successor_id else s.predecessor_id end
                where s.predecessor_id = :unit or s.successor_id = :unit
                order by s.on_day, other.id
                """)
                .param("unit", unit)
                .query((row, number) -> new UnitRecord.Succession(
                        new UnitId(row.getObject("other", UUID.class)),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getObject("on_day", LocalDate.class),
                        row.getBoolean("later")))
                .list();
    }
}
