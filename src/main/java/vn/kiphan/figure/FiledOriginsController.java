package vn.kiphan.figure;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForReviewers;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.NotFound;
import vn.kiphan.submission.Receipts;
import vn.kiphan.submission.Submissions;

/** The way from a filed figure to the entries that it follows from: for the reviewer, and for the unit that filed it. */
@Controller
class FiledOriginsController {

    private final Submissions submissions;
    private final Receipts receipts;
    private final FiledFigures filed;
    private final FiledOrigins origins;
    private final FiledRows rows;

    FiledOriginsController(
            Submissions submissions, Receipts receipts, FiledFigures filed, FiledOrigins origins, FiledRows rows) {
        this.submissions = submissions;
        this.receipts = receipts;
        this.filed = filed;
        this.origins = origins;
        this.rows = rows;
    }

    @GetMapping("/reviews/{id}/figures/{key}")
    @ForReviewers
    String reviewed(@PathVariable UUID id, @PathVariable UUID key, @Acting SignedInPerson person, Model model) {
        SubmissionId submission = new SubmissionId(id);
        String unit =
                submissions.view(submission, person.departments()).header().unitName();
        model.addAttribute("back", unit);
        model.addAttribute("entriesShown", true);
        return page(submission, key, "/reviews/" + id, model);
    }

    @GetMapping("/submissions/{id}/figures/{key}")
    @ForUnits
    String own(@PathVariable UUID id, @PathVariable UUID key, @Acting SignedInPerson person, Model model) {
        SubmissionId submission = new SubmissionId(id);
        model.addAttribute(
                "back", receipts.of(submission, person.reportingUnits()).number());
        model.addAttribute("entriesShown", false);
        return page(submission, key, "/submissions/" + id, model);
    }

    private String page(SubmissionId submission, UUID key, String address, Model model) {
        FiledFigure figure = filed.of(List.of(submission)).getOrDefault(submission.value(), List.of()).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("address", address);
        model.addAttribute("row", rows.row(figure));
        model.addAttribute("entries", origins.of(submission, figure));
        return "figure/filed-origins";
    }
}
