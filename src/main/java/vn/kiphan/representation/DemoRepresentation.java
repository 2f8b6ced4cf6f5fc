package vn.kiphan.representation;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.reportdraft.ReportDrafts;

/** Lets a report of the sample data speak for others through the same desk as the page. */
@Component
@Profile("demo")
public class DemoRepresentation {

    private final ReportDrafts drafts;
    private final UnitsBelow below;
    private final RepresentationDesk desk;

    DemoRepresentation(ReportDrafts drafts, UnitsBelow below, RepresentationDesk desk) {
        this.drafts = drafts;
        this.below = below;
        this.desk = desk;
    }

    /** For every organisation below the unit that reports. */
    @Transactional
    public void speakForAllBelow(UUID report, SignedInPerson person) {
        List<Choice> all = below.of(drafts.frame(report, person.reportingUnits())).stream()
                .map(unit -> new Choice(unit.unit(), false, true))
                .toList();
        desk.choose(report, all, person);
    }
}
