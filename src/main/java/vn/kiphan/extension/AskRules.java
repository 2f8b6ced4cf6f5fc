package vn.kiphan.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiphan.campaign.AssignmentView;
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

    static @Nullable String wrongDay(AssignmentView assignment, LocalDate day, Instant now) {
        Instant until = until(assignment, day);
        if (!until.isAfter(assignment.dueAt())) {
            return "extension.day.earlier";
        }
        if (until.isBefore(now)) {
            return "extension.day.past";
        }
        return Vietnam.day(until).isBefore(day) ? "extension.day.closed" : null;
    }

    static boolean open(List<ExtensionView> requests) {
        return requests.stream().anyMatch(request -> request.state() == ExtensionState.OPEN);
    }

    /** The end of the day, or the hour at which the report closes if that comes before. */
    static Instant until(AssignmentView assignment, LocalDate day) {
        Instant end = Vietnam.endOf(day);
        Instant closing = assignment.closesAt();
        return closing != null && closing.isBefore(end) ? closing : end;
    }
}
