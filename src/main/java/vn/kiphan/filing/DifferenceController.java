package vn.kiphan.filing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForEverySignedIn;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.NotFound;
import vn.kiphan.submission.SubmissionHistory;
import vn.kiphan.submission.SubmissionView;

/** The difference between any two submissions of a report, for its unit and for those who judge it. */
@Controller
@ForEverySignedIn
class DifferenceController {

    private final SubmissionHistory history;
    private final Differences differences;

    DifferenceController(SubmissionHistory history, Differences differences) {
        this.history = history;
        this.differences = differences;
    }

    /** Without numbers, the last two. */
    @GetMapping("/reports/{id}/differences")
    String differences(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @Acting SignedInPerson person,
            Model model) {
        SubmissionHistory.Filed filed = history.of(id, person);
        List<SubmissionView.Header> headers = filed.headers();
        if (headers.isEmpty()) {
            throw new NotFound();
        }
        SubmissionView.Header last = to == null ? headers.getLast() : numbered(headers, to);
        SubmissionView.Header first = from == null ? before(headers, last) : numbered(headers, from);
        model.addAttribute("filed", filed);
        model.addAttribute("report", id);
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        model.addAttribute(
                "difference", differences.between(history.view(first), history.view(last), filed.askedFor()));
        return "filing/differences";
    }

    private static SubmissionView.Header numbered(List<SubmissionView.Header> headers, int ordinal) {
        return headers.stream()
                .filter(header -> header.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static SubmissionView.Header before(List<SubmissionView.Header> headers, SubmissionView.Header last) {
        return headers.get(Math.max(0, headers.indexOf(last) - 1));
    }
}
