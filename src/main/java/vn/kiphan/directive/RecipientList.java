package vn.kiphan.directive;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/**
 * The list of an issued directive after issue: units are added and taken off with a reason, each a line in a ledger. The list as it was
 * frozen stays as it was. The directive's row is held meanwhile, so that two changes come one after the other.
 */
@Service
@Transactional
public class RecipientList {

    /** One line of the ledger, with the unit's name as the list has it. */
    public record Change(UnitId unit, String unitName, boolean added, String reason, Instant at, String by) {}

    /** The last lines are shown; there are never many. */
    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final FrozenList frozen;
    private final MessageSource messages;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RecipientList(
            JdbcClient jdbc, FrozenList frozen, MessageSource messages, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.frozen = frozen;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /** The ledger, the newest line first. */
    @Transactional(readOnly = true)
    public List<Change> changes(DirectiveId directive) {
        return jdbc.sql("""
                select c.unit_id, r.unit_name, c.kind, c.reason, c.at, c.by_name
                from directive_recipient_change c
                join directive_recipient r on r.directive_id = c.directive_id and r.unit_id = c.unit_id
                where c.directive_id = :directive order by c.ordinal desc limit :shown
                """)
                .param("directive", directive.value())
                .param("shown", SHOWN)
                .query((row, number) -> new Change(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("unit_name"),
                        row.getString("kind").equals("ADDED"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name")))
                .list();
    }

    /**
     * Adds units under their names of today; those that are on the list already, or are no units of today, are left out.
     *
     * @return the units that were added
     * @throws Refusal when the directive is not in force
     */
    public List<UnitId> add(
            DirectiveId directive, Set<UnitId> departments, Collection<UnitId> units, String reason, Author by) {
        hold(directive, departments);
        Instant at = now();
        List<UnitId> added = missing(directive, units);
        if (added.isEmpty()) {
            return added;
        }
        jdbc.sql("""
                insert into directive_recipient (id, directive_id, unit_id, line_position, group_name, unit_name, unit_kind, district,
                    telephone, added_at, added_by_id, added_by_name)
                select gen_random_uuid(), :directive, p.unit_id, -1,
                    coalesce((select g.name from unit_group_member m join unit_group g on g.id = m.group_id
                              where m.unit_id = p.unit_id and m.valid_from <= :today and (m.valid_to is null or m.valid_to > :today)
                              order by g.position, g.id limit 1), :noGroup),
                    p.name, p.kind, p.district, p.telephone, :at, :byId, :byName
                from unit_profile p
                where p.unit_id in (:units) and p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)
                on conflict (directive_id, unit_id) do nothing
                """)
                .param("directive", directive.value())
                .param("units", added.stream().map(UnitId::value).toList())
                .param("today", Vietnam.day(at))
                .param("noGroup", messages.getMessage("directive.recipients.added", null, Locale.of("vi")))
                .param("at", Timestamp.from(at))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
        added.forEach(unit -> write(directive, unit, "ADDED", reason, by, at));
        frozen.addressTasks(directive, Vietnam.day(at));
        events.publishEvent(new RecipientsAdded(directive, added, reason, by, at));
        return added;
    }

    /** Takes the unit off the list. Refused when it is not on it, or when somebody who listens cannot let it go. */
    public void remove(DirectiveId directive, Set<UnitId> departments, UnitId unit, String reason, Author by) {
        hold(directive, departments);
        boolean listed = jdbc.sql(
                        "select exists (select 1 from directive_current_recipient where directive_id = :directive and unit_id = :unit)")
                .param("directive", directive.value())
                .param("unit", unit.value())
                .query(Boolean.class)
                .single();
        if (!listed) {
            throw new Refusal("directive.refused.not-listed", page(directive));
        }
        Instant at = now();
        write(directive, unit, "REMOVED", reason, by, at);
        events.publishEvent(new RecipientRemoved(directive, unit, reason, by, at));
    }

    private List<UnitId> missing(DirectiveId directive, Collection<UnitId> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select p.unit_id from unit_profile p
                where p.unit_id in (:units) and p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)
                  and not exists (select 1 from directive_current_recipient r
                                  where r.directive_id = :directive and r.unit_id = p.unit_id)
                order by p.name collate vietnamese, p.unit_id
                """)
                .param("directive", directive.value())
                .param("units", units.stream().map(UnitId::value).toList())
                .param("today", Vietnam.day(now()))
                .query((row, number) -> new UnitId(row.getObject("unit_id", UUID.class)))
                .list();
    }

    /** A few lines at most: nobody adds hundreds by hand. */
    private void write(DirectiveId directive, UnitId unit, String kind, String reason, Author by, Instant at) {
        jdbc.sql("""
                insert into directive_recipient_change (id, directive_id, unit_id, kind, reason, at, by_id, by_name)
                values (:id, :directive, :unit, :kind, :reason, :at, :byId, :byName)
                """)
                .param("id", Ids.next())
                .param("directive", directive.value())
                .param("unit", unit.value())
                .param("kind", kind)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
    }

    private void hold(DirectiveId directive, Set<UnitId> departments) {
        if (departments.isEmpty()) {
            throw new NotFound();
        }
        String status = jdbc.sql(
                        "select status from directive where id = :id and issuing_unit_id in (:departments) for update")
                .param("id", directive.value())
                .param("departments", departments.stream().map(UnitId::value).toList())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (!status.equals(DirectiveStatus.ISSUED.name())) {
            throw new Refusal("directive.refused.list", page(directive));
        }
    }

    private static String page(DirectiveId directive) {
        return "/directives/" + directive;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
