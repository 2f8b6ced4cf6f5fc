package vn.kiphan.extension;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.directivetext.ReportDeadline;
import vn.kiphan.shared.Vietnam;

/** When a unit may ask for a later deadline, and for which days. Each rule answers with the key of the sentence that says why not. */
final class AskRules {

    private AskRules() {}

    static @Nullable String whyNot(AssignmentView assignment, Instant now) {
        if (assignment.withdrawn()) {
            return "extension.refused.withdrawn";
        }
        if (assignment.endedAt() != null) {
            return "extension.refused.ended";
        }
        if (assignment.declinedAt() != null) {
            return "extension.refused.declined";
        }
        if (assignment.firstSubmittedAt() != null) {
            return "extension.refused.filed";
        }
        return assignment.closed(now) ? "extension.refused.closed" : null;
    }

    static @Nullable String wrongDay(AssignmentView assignment, Instant until, Instant now) {
        if (!until.isAfter(assignment.dueAt())) {
            return "extension.day.earlier";
        }
        if (until.isBefore(now)) {
            return "extension.day.past";
        }
        Instant closing = assignment.closesAt();
        return closing != null && until.isAfter(closing) ? "extension.day.closed" : null;
    }

    static boolean open(List<ExtensionView> requests) {
        return requests.stream().anyMatch(request -> request.state() == ExtensionState.OPEN);
    }

    /** What a typed deadline means: an hour as it was said; a whole day ends with the day, or with the closing of the report if that comes before on that day. */
    static Instant until(AssignmentView assignment, ReportDeadline asked) {
        Instant until = asked.instant();
        Instant closing = assignment.closesAt();
        return asked.hour() == null && closing != null && Vietnam.day(closing).equals(asked.day()) ? closing : until;
    }
}
