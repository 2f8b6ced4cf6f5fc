package vn.kiphan.filing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.report.FilingStep;
import vn.kiphan.reportdraft.ReportFrame;

/** Says on the report's page who files it, that it lies with the lead, or what the lead wants mended. */
@Component
class LeadNotice implements FilingStep {

    private final LeadDesk desk;

    LeadNotice(LeadDesk desk) {
        this.desk = desk;
    }

    /** What is shown; {@code mayFile} offers the reader to look the report over. */
    public record Content(@Nullable LeadStep step, boolean withLead, boolean mayFile) {}

    private static String label(ReportFrame report, LeadDesk.Standing standing) {
        if (!standing.mayFile()) {
            return "filing.check.send";
        }
        return report.assignment().supplement() == null ? "submission.check" : "filing.check.supplement";
    }

    @Override
    public String template() {
        return "filing/lead";
    }

    @Override
    public Step of(ReportFrame report, SignedInPerson reader) {
        if (!report.assignment().unitsTurn()) {
            return new Step("submission.check", null);
        }
        boolean withLead = report.assignment().moving() == AssignmentState.WITH_LEAD;
        LeadDesk.Standing standing = desk.standing(report, reader);
        LeadStep step = standing.lastStep();
        return new Step(
                label(report, standing),
                withLead || step != null ? new Content(step, withLead, withLead && standing.mayFile()) : null);
    }
}
