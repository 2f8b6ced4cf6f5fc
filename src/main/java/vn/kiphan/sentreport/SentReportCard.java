package vn.kiphan.sentreport;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentAddition;
import vn.kiphan.campaign.AssignmentView;

/** On the unit's page of a directive: the document that came of its report. */
@Component
@Order(10)
class SentReportCard implements AssignmentAddition {

    private final SentReports reports;

    SentReportCard(SentReports reports) {
        this.reports = reports;
    }

    /** What the card shows; the report is null where there is none to show. */
    public record Content(@Nullable SentReport report, String address) {}

    @Override
    public Place place() {
        return Place.BELOW;
    }

    @Override
    public String template() {
        return "sentreport/card";
    }

    @Override
    public Object content(AssignmentView assignment) {
        SentReport report = reports.readable(List.of(assignment.id())).get(assignment.id());
        return new Content(report, SentReportOnHome.address(assignment.id()));
    }
}
