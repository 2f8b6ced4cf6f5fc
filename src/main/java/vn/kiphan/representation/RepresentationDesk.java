package vn.kiphan.representation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
     * Takes these boxes as they stand now, and leaves all others. Who takes along the figures of a unit speaks for it, and who no longer
     * speaks for it takes nothing of it along. {@link NotFound} when one of them does not lie below the unit; refused when the report is
     * not to be worked on.
     */
    void choose(UUID reportId, List<Choice> choices, SignedInPerson person) {
        drafts.hold(reportId, person);
        ReportFrame report = drafts.frame(reportId, person.reportingUnits());
        List<SpokenFor> units = below.of(report);
        Set<UUID> known = units.stream().map(SpokenFor::unit).collect(Collectors.toSet());
        if (!choices.stream().map(Choice::unit).allMatch(known::contains)) {
            throw new NotFound();
        }
        Set<UUID> before = chosen(units, SpokenFor::spoken);
        Set<UUID> includedBefore = chosen(units, SpokenFor::included);
        Set<UUID> spoken = new HashSet<>(before);
        Set<UUID> included = new HashSet<>(includedBefore);
        choices.stream().filter(choice -> !choice.ofFigures()).forEach(choice -> {
            if (choice.ticked()) {
                spoken.add(choice.unit());
            } else {
                spoken.remove(choice.unit());
                included.remove(choice.unit());
            }
        });
        choices.stream().filter(Choice::ofFigures).forEach(choice -> {
            if (choice.ticked()) {
                spoken.add(choice.unit());
                included.add(choice.unit());
            } else {
                included.remove(choice.unit());
            }
        });
        if (spoken.equals(before) && included.equals(includedBefore)) {
            return;
        }
        write(reportId, spoken, included);
        events.publishEvent(new RepresentationChosen(person.author(), reportId, spoken.size(), included.size()));
    }

    private static Set<UUID> chosen(List<SpokenFor> units, Predicate<SpokenFor> chosen) {
        return units.stream().filter(chosen).map(SpokenFor::unit).collect(Collectors.toSet());
    }

    private void write(UUID report, Set<UUID> spoken, Set<UUID> included) {
        jdbc.sql("delete from representation_unit where report_id = ?")
                .param(report)
                .update();
        if (!spoken.isEmpty()) {
            jdbc.sql("""
                    insert into representation_unit (report_id, unit_id, included)
                    select :report, unit, unit = any(cast(:included as uuid[])) from unnest(cast(:spoken as uuid[])) unit
                    """)
                    .param("report", report)
                    .param("spoken", spoken.toArray(UUID[]::new))
                    .param("included", included.toArray(UUID[]::new))
                    .update();
        }
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
