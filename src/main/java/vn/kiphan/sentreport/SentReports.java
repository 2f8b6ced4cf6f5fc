package vn.kiphan.sentreport;

import java.util.Collection;
import java.util.List;
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
     * What these units may read: the version that holds and is shared, for terms on which the unit itself has reported and from which it
     * was not taken off.
     */
    Optional<SentReport> forUnit(AssignmentId assignment, Set<UnitId> units) {
        return units.isEmpty()
                ? Optional.empty()
                : jdbc.sql(SELECT + """
                        join campaign_assignment a on a.terms_id = s.terms_id
                        where a.id = :assignment and a.unit_id in (:units) and a.first_submitted_at is not null and a.ended_at is null
                          and s.latest and s.shared
                        """)
                        .param("assignment", assignment.value())
                        .param("units", values(units))
                        .query(SentReport::of)
                        .optional();
    }

    /** What units that have reported on these terms may read. */
    List<SentReport> shared(Collection<UUID> terms) {
        return terms.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where s.terms_id in (:terms) and s.latest and s.shared")
                        .param("terms", terms)
                        .query(SentReport::of)
                        .list();
    }

    private static List<UUID> values(Set<UnitId> units) {
        return units.stream().map(UnitId::value).toList();
    }
}
