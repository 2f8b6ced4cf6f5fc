package vn.kiphan.sentreport;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.UnitId;

/** What is on record of the reports that were sent, and who finds what of it. */
@Component
class SentReports {

    private static final String SELECT = """
            select s.*, f.name as file_name, f.size, f.sha256
            from sentreport_standing s join document_file f on f.id = s.file_id
            """;

    private static final String SELECT_OF_DUTY = SELECT.replace("select s.*", "select a.id as assignment_id, s.*");

    /** Behind {@link #SELECT}: with the duties of those who may read it. Who is spoken for reads what came of it as the speaker does. */
    private static final String READABLE = """
            join campaign_assignment a on a.terms_id = s.terms_id
            where s.latest and s.shared and a.ended_at is null
              and (a.first_submitted_at is not null or exists (select from representation_heard h where h.assignment_id = a.id))
            """;

    /** Behind {@link #SELECT}: what came of a report that speaks for units which were no recipients themselves. */
    private static final String SPOKEN = """
            where s.latest and s.shared and exists (
                select from representation_current c
                where c.submission_id = :submission and c.terms_id = s.terms_id and c.unit_id in (:units))
            """;

    private final JdbcClient jdbc;

    SentReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions for these terms, the newest first. */
    List<SentReport> history(UUID terms) {
        return jdbc.sql(SELECT + "where s.terms_id = :terms order by s.version desc")
                .param("terms", terms)
                .query(SentReport::of)
                .list();
    }

    /** The version that holds for each of the terms of a directive. */
    List<SentReport> latest(DirectiveId directive) {
        return jdbc.sql(SELECT + "where s.directive_id = :directive and s.latest")
                .param("directive", directive.value())
                .query(SentReport::of)
                .list();
    }

    /** One version of a directive that one of these departments has issued. */
    Optional<SentReport> ofDepartment(UUID id, DirectiveId directive, Set<UnitId> departments) {
        return departments.isEmpty()
                ? Optional.empty()
                : jdbc.sql(SELECT + """
                        join directive d on d.id = s.directive_id
                        where s.id = :id and s.directive_id = :directive and d.issuing_unit_id in (:departments)
                        """)
                        .param("id", id)
                        .param("directive", directive.value())
                        .param("departments", values(departments))
                        .query(SentReport::of)
                        .optional();
    }

    /**
     * What these units may read of a duty: the version that holds and is shared, when the unit has reported or another one has reported
     * for it, and it was not taken off.
     */
    Optional<SentReport> forUnit(AssignmentId assignment, Set<UnitId> units) {
        return units.isEmpty()
                ? Optional.empty()
                : jdbc.sql(SELECT + READABLE + "and a.id = :assignment and a.unit_id in (:units)")
                        .param("assignment", assignment.value())
                        .param("units", values(units))
                        .query(SentReport::of)
                        .optional();
    }

    /** What these units may read of what came of a report of another unit that speaks for one of them. */
    Optional<SentReport> forSpoken(UUID submission, Set<UnitId> units) {
        return units.isEmpty()
                ? Optional.empty()
                : jdbc.sql(SELECT + SPOKEN)
                        .param("submission", submission)
                        .param("units", values(units))
                        .query(SentReport::of)
                        .optional();
    }

    /** The same for many duties of units that the caller has found already, by the duty. */
    Map<AssignmentId, SentReport> readable(Collection<AssignmentId> assignments) {
        Map<AssignmentId, SentReport> found = new HashMap<>();
        if (!assignments.isEmpty()) {
            jdbc.sql(SELECT_OF_DUTY + READABLE + "and a.id in (:assignments)")
                    .param(
                            "assignments",
                            assignments.stream().map(AssignmentId::value).toList())
                    .query(row -> {
                        found.put(
                                new AssignmentId(row.getObject("assignment_id", UUID.class)),
                                SentReport.of(row, row.getRow()));
                    });
        }
        return found;
    }

    private static List<UUID> values(Set<UnitId> units) {
        return units.stream().map(UnitId::value).toList();
    }
}
