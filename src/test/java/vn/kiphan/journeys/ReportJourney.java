package vn.kiphan.journeys;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/** What journeys through a report begin with: a directive of its own for a unit of the sample data, and the report that answers it. */
abstract class ReportJourney {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEventPublisher events;

    /** The report of a new directive, begun by the visitor; its address. */
    String begin(Visitor visitor, String username) {
        visitor.open("/assignments/" + assigned(unit(username)));
        visitor.press("form[action$='/receipt'] button");
        visitor.sees("Đã tiếp nhận");
        visitor.press("form[action$='/report'] button");
        visitor.arrives("/reports/*");
        return visitor.path();
    }

    /** A new directive for the unit. */
    AssignmentId assigned(UnitId unit) {
        return new SentDirectives(jdbc, transactions, events)
                .send(unit("officer"), List.of(unit), clock.instant().plus(Duration.ofDays(9)))
                .assignment();
    }

    /** The unit for which this person works. */
    UnitId unit(String username) {
        return new UnitId(jdbc.sql("""
                select m.unit_id from unit_appointment m join account_person p on p.id = m.person_id where p.username = ? limit 1
                """).param(username).query(UUID.class).single());
    }

    String today() {
        return Vietnam.DAY.format(Vietnam.day(clock.instant()));
    }
}
