package vn.kiphan.amendment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.campaign.ChangeNotices;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;

/** The units' acknowledgements of what was amended. */
@Service
@Transactional
public class Acknowledgements {

    private final AmendmentRecords records;
    private final Assignments assignments;
    private final ChangeNotices notices;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Acknowledgements(
            AmendmentRecords records,
            Assignments assignments,
            ChangeNotices notices,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.assignments = assignments;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The unit acknowledges what it has seen: every amendment up to that number. One that came meanwhile stays to be acknowledged.
     */
    public void acknowledge(AssignmentId id, Set<UnitId> units, int upTo, Author by) {
        AssignmentView assignment = assignments.view(id, units);
        // against an amendment at the same moment
        jdbc.sql("select 1 from directive where id = :id for share")
                .param("id", assignment.directive().value())
                .query(Integer.class)
                .single();
        int acknowledged = jdbc.sql("""
                insert into amendment_acknowledgement (amendment_id, unit_id, at, by_id, by_name)
                select m.id, :unit, :at, :byId, :byName from amendment_record m
                join directive_recipient r on r.directive_id = m.directive_id and r.unit_id = :unit and r.added_at <= m.at
                where m.directive_id = :directive and m.ordinal <= :upTo
                on conflict do nothing
                """)
                .param("directive", assignment.directive().value())
                .param("unit", assignment.unit().value())
                .param("upTo", upTo)
                .param("at", Timestamp.from(now()))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
        boolean all = records.concerning(assignment.directive(), assignment.unit()).stream()
                .allMatch(amendment -> amendment.acknowledgedAt() != null);
        if (all) {
            notices.acknowledged(assignment.directive(), assignment.unit());
        }
        if (acknowledged > 0) {
            events.publishEvent(new AmendmentEvent(
                    assignment.directive(), by, "amendment.acknowledge", assignment.unit() + ": up to " + upTo));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
