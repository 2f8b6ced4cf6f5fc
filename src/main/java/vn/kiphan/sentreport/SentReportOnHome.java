package vn.kiphan.sentreport;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.HomeNote;
import vn.kiphan.shared.Days;

/** On the home of a unit that reported: the document that came of it. */
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

    /** Whether the unit is one of those that a shared document is shown to. */
    static boolean reported(AssignmentView assignment) {
        return assignment.firstSubmittedAt() != null && assignment.endedAt() == null;
    }

    @Override
    public Map<AssignmentId, List<Note>> notes(Collection<AssignmentView> assignments) {
        List<AssignmentView> reported =
                assignments.stream().filter(SentReportOnHome::reported).toList();
        Map<UUID, SentReport> shared =
                reports
                        .shared(reported.stream()
                                .map(AssignmentView::termsId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(SentReport::terms, report -> report));
        return reported.stream()
                .filter(assignment -> shared.containsKey(assignment.termsId()))
                .collect(Collectors.toMap(
                        AssignmentView::id,
                        assignment ->
                                List.of(note(assignment, Objects.requireNonNull(shared.get(assignment.termsId()))))));
    }

    private Note note(AssignmentView assignment, SentReport report) {
        return new Note(
                Kind.DOCUMENT,
                messages.getMessage(
                        "sentreport.home",
                        new Object[] {report.numberAndSymbol(), days.day(report.sentOn()), report.kind()},
                        LocaleContextHolder.getLocale()),
                address(assignment.id()));
    }

    static String address(AssignmentId assignment) {
        return "/assignments/" + assignment + "/consolidated-report";
    }
}
