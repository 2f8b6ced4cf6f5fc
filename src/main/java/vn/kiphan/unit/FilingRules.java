package vn.kiphan.unit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/** Who files a unit's reports: whoever reports for it, or its lead, to whom the reporter sends them. */
@Service
@Transactional
public class FilingRules {

    /** Whether the unit of {@code r.unit_id} has chosen that its lead files, for a statement that reads it with something of its own. */
    public static final String LEAD_FILES =
            "exists (select from unit_filing_rule rule where rule.unit_id = r.unit_id and rule.by_lead)";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FilingRules(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The rule of a unit.
     *
     * @param byLead what was chosen
     * @param leads how many leads the unit has today
     */
    public record Rule(
            UnitId unit,
            String unitName,
            boolean byLead,
            int leads,
            @Nullable Instant changedAt,
            @Nullable String changedBy) {

        /** Whether the rule holds: a unit whose last lead has gone is not locked out. */
        public boolean holds() {
            return byLead && leads > 0;
        }
    }

    /** Whether this person may file for the unit, for which they report. */
    @Transactional(readOnly = true)
    public boolean mayFile(UnitId unit, SignedInPerson person) {
        return person.leads(unit) || !of(unit).holds();
    }

    /** {@link NotFound} when there is no such unit today. */
    @Transactional(readOnly = true)
    public Rule of(UnitId unit) {
        return jdbc.sql("""
                select p.name, coalesce(f.by_lead, false) as by_lead, f.changed_at, f.changed_by_name,
                       (select count(*) from unit_appointment a join account_person o on o.id = a.person_id and o.enabled
                        where a.unit_id = p.unit_id and a.role = 'LEAD'
                          and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)) as leads
                from unit_profile p left join unit_filing_rule f on f.unit_id = p.unit_id
                where p.unit_id = :unit and p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)
                """)
                .param("unit", unit.value())
                .param("today", Vietnam.day(clock.instant()))
                .query((row, number) -> {
                    Timestamp changedAt = row.getTimestamp("changed_at");
                    return new Rule(
                            unit,
                            row.getString("name"),
                            row.getBoolean("by_lead"),
                            row.getInt("leads"),
                            changedAt == null ? null : changedAt.toInstant(),
                            row.getString("changed_by_name"));
                })
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Chooses who files from now on. Refused when it should be the lead, and the unit has none. */
    void choose(UnitId unit, boolean byLead, Author by) {
        Rule rule = of(unit);
        if (byLead && rule.leads() == 0) {
            throw new Refusal("unit.refused.no-lead", "/units/" + unit + "/filing");
        }
        if (rule.byLead() == byLead) {
            return;
        }
        jdbc.sql("""
                insert into unit_filing_rule (unit_id, by_lead, changed_at, changed_by_id, changed_by_name)
                values (:unit, :byLead, :at, :byId, :byName)
                on conflict (unit_id) do update set by_lead = excluded.by_lead, changed_at = excluded.changed_at,
                    changed_by_id = excluded.changed_by_id, changed_by_name = excluded.changed_by_name
                """)
                .param("unit", unit.value())
                .param("byLead", byLead)
                .param("at", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.SECONDS)))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
        events.publishEvent(
                UnitEvent.onUnit(by, "unit.filing-rule", unit.value(), byLead ? "by the lead" : "by whoever reports"));
    }
}
