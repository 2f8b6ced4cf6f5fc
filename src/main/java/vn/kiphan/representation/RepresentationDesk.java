package vn.kiphan.representation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.audit.Auditable;
import vn.kiphan.reportdraft.ReportDrafts;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.NotFound;

/** Chooses for whom a report speaks. */
@Service
@Transactional
class RepresentationDesk {

    private final ReportDrafts drafts;
    private final UnitsBelow below;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    RepresentationDesk(ReportDrafts drafts, UnitsBelow below, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.below = below;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * From now on the report speaks for these and takes along the accepted figures of those. {@link NotFound} when one of them does not
     * lie below the unit; refused when the report is not to be worked on.
     */
    void choose(UUID reportId, Set<UUID> spoken, Set<UUID> included, SignedInPerson person) {
        drafts.hold(reportId, person);
        ReportFrame report = drafts.frame(reportId, person.reportingUnits());
        List<SpokenFor> units = below.of(report);
        if (!units.stream().map(SpokenFor::unit).toList().containsAll(spoken)) {
            throw new NotFound();
        }
        jdbc.sql("delete from representation_unit where report_id = ?")
                .param(reportId)
                .update();
        if (!spoken.isEmpty()) {
            jdbc.sql("""
                    insert into representation_unit (report_id, unit_id, included)
                    select :report, unit, unit = any(cast(:included as uuid[])) from unnest(cast(:spoken as uuid[])) unit
                    """)
                    .param("report", reportId)
                    .param("spoken", spoken.toArray(UUID[]::new))
                    .param("included", included.toArray(UUID[]::new))
                    .update();
        }
        events.publishEvent(new RepresentationChosen(person.author(), reportId, spoken.size(), included.size()));
    }

    /** A report was said to speak for so many organisations. */
    record RepresentationChosen(Author by, UUID report, int spoken, int included) implements Auditable {

        @Override
        public String action() {
            return "report.speaks-for";
        }

        @Override
        public String subjectType() {
            return "report";
        }

        @Override
        public UUID subjectId() {
            return report;
        }

        @Override
        public String details() {
            return spoken + " organisations, figures of " + included;
        }
    }
}
