package vn.kiphan.sentreport;

import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.consolidation.FiguresDesk;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.Vietnam;

/** Puts on record what the department of the sample data has sent, and shows it to the units. */
@Component
@Profile("demo")
public class DemoSentReports {

    private final SentReportDesk desk;
    private final FiguresDesk figures;

    DemoSentReports(SentReportDesk desk, FiguresDesk figures) {
        this.desk = desk;
        this.figures = figures;
    }

    /** The report as the portal writes it now. */
    public void record(DirectiveId directive, String numberAndSymbol, LocalDate sentOn, SignedInPerson person) {
        desk.record(
                figures.head(directive, null, person.departments()),
                new RecordForm(
                        numberAndSymbol, Vietnam.DAY.format(sentOn), RecordForm.Source.DOCX.name(), null, "", true, 0),
                person);
    }
}
