package vn.kiphan.filing;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.report.ReportNotice;
import vn.kiphan.reportdraft.ReportFrame;

/** Says on the page of an accepted report that it is being supplemented, or offers to begin with that. */
@Component
@Order(20)
class SupplementNotice implements ReportNotice {

    private final Clock clock;

    SupplementNotice(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String template() {
        return "filing/supplement";
    }

    @Override
    public @Nullable Object content(ReportFrame report, SignedInPerson reader) {
        AssignmentView assignment = report.assignment();
        if (assignment.editable() && assignment.supplement() != null) {
            return "OPEN";
        }
        return assignment.supplementable(clock.instant()) ? "OFFERED" : null;
    }
}
