package vn.kiphan.filing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.report.ReportNotice;
import vn.kiphan.reportdraft.ReportFrame;

/** Says on the report's page that it lies with the lead, or what the lead wants mended. */
@Component
@Order(10)
class LeadNotice implements ReportNotice {

    private final LeadDesk desk;

    LeadNotice(LeadDesk desk) {
        this.desk = desk;
    }

    /** What is shown; {@code mayFile} offers the reader to look the report over. */
    public record Content(@Nullable LeadStep step, boolean withLead, boolean mayFile) {}

    @Override
    public String template() {
        return "filing/lead";
    }

    @Override
    public @Nullable Object content(ReportFrame report, SignedInPerson reader) {
        boolean withLead = report.assignment().moving() == AssignmentState.WITH_LEAD
                && report.assignment().unitsTurn();
        Optional<LeadStep> step = desk.lastStep(report);
        return withLead || step.isPresent()
                ? new Content(step.orElse(null), withLead, withLead && desk.mayFile(report, reader))
                : null;
    }
}
