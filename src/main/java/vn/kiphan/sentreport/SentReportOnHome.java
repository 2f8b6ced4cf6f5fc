package vn.kiphan.sentreport;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.HomeNote;
import vn.kiphan.shared.Days;

/** On the home of a unit that reported, or for which another one did: the document that came of it. */
@Component
@Order(30)
class SentReportOnHome implements HomeNote {

    private final SentReports reports;
    private final MessageSource messages;
    private final Days days;

    SentReportOnHome(SentReports reports, MessageSource messages, Days days) {
        this.reports = reports;
        this.messages = messages;
        this.days = days;
    }

    @Override
    public Map<AssignmentId, List<Note>> notes(Collection<AssignmentView> assignments) {
        return reports.readable(assignments.stream().map(AssignmentView::id).toList()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, duty -> List.of(note(duty.getKey(), duty.getValue()))));
    }

    private Note note(AssignmentId assignment, SentReport report) {
        return new Note(
                Kind.DOCUMENT,
                messages.getMessage(
                        "sentreport.home",
                        new Object[] {report.numberAndSymbol(), days.day(report.sentOn()), report.kind()},
                        LocaleContextHolder.getLocale()),
                address(assignment));
    }

    static String address(AssignmentId assignment) {
        return "/assignments/" + assignment + "/consolidated-report";
    }
}
