package vn.kiphan.reportdraft;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.coverage.AskedForMemory;
import vn.kiphan.shared.UnitId;

/** The reports that units may work on now, begun or not, with what is asked for: what an entry can be offered to. */
@Component
public class OpenReports {

    private final Assignments assignments;
    private final AskedForMemory askedFor;
    private final JdbcClient jdbc;

    OpenReports(Assignments assignments, AskedForMemory askedFor, JdbcClient jdbc) {
        this.assignments = assignments;
        this.askedFor = askedFor;
        this.jdbc = jdbc;
    }

    /** One of them. {@code report} is null while nobody has begun it. */
    public record Open(AssignmentView assignment, @Nullable UUID report, AskedFor askedFor) {

        /** Whether the day lies in the data window, or there is none. */
        public boolean covers(LocalDate day) {
            return !askedFor.outsideWindow(day);
        }
    }

    /** By what is due first. */
    @Transactional(readOnly = true)
    public List<Open> of(Set<UnitId> units) {
        List<AssignmentView> owed = assignments.owed(units);
        if (owed.isEmpty()) {
            return List.of();
        }
        Map<UUID, UUID> reports = new HashMap<>();
        jdbc.sql("select assignment_id, id from coverage_report where assignment_id in (:assignments)")
                .param("assignments", owed.stream().map(one -> one.id().value()).toList())
                .query(row -> {
                    reports.put(row.getObject("assignment_id", UUID.class), row.getObject("id", UUID.class));
                });
        return owed.stream()
                .map(one -> new Open(one, reports.get(one.id().value()), askedFor.of(one)))
                .toList();
    }
}
