package vn.kiphan.submission;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.coverage.AskedForMemory;
import vn.kiphan.coverage.CoverageWords;
import vn.kiphan.coverage.Totals;
import vn.kiphan.coverage.TotalsTable;
import vn.kiphan.report.ReportParts;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.NotFound;

/** The receipt of a submission, and the text that its hash is taken of. */
@Controller
@ForUnits
class ReceiptController {

    private final SubmissionRecords records;
    private final Assignments assignments;
    private final AskedForMemory askedFor;
    private final CoverageWords words;
    private final ReportParts parts;
    private final Clock clock;

    ReceiptController(
            SubmissionRecords records,
            Assignments assignments,
            AskedForMemory askedFor,
            CoverageWords words,
            ReportParts parts,
            Clock clock) {
        this.records = records;
        this.assignments = assignments;
        this.askedFor = askedFor;
        this.words = words;
        this.parts = parts;
        this.clock = clock;
    }

    @GetMapping("/submissions/{id}")
    String receipt(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        AssignmentView assignment = assignment(new SubmissionId(id), person);
        SubmissionView submission = submission(new SubmissionId(id), assignment);
        List<SubmissionView.Header> filed = records.headers(assignment.id(), assignment.unitName());
        boolean newest = filed.getLast().id().equals(submission.header().id());
        AskedFor asked = askedFor.of(assignment);
        Totals totals = Totals.of(submission.entries());
        model.addAttribute("submission", submission);
        model.addAttribute("askedFor", asked);
        model.addAttribute("termsLabel", assignment.termsLabel());
        model.addAttribute("totals", TotalsTable.of(totals, asked));
        model.addAttribute("totalsLine", totals.line(words));
        model.addAttribute("assignment", assignment);
        model.addAttribute("newest", newest);
        model.addAttribute("supplementable", newest && assignment.supplementable(clock.instant()));
        model.addAttribute("several", filed.size() > 1);
        model.addAttribute(
                "judgedByEarlier",
                filed.stream()
                        .anyMatch(its -> its.withdrawal() == null
                                && its.ordinal() < submission.header().ordinal()));
        model.addAttribute("parts", parts.filed(submission.header().id(), null));
        return "submission/receipt";
    }

    /** The newest receipt on an assignment. */
    @GetMapping("/assignments/{assignment}/submission")
    String newest(@PathVariable UUID assignment, @Acting SignedInPerson person) {
        AssignmentView found = assignments.view(new AssignmentId(assignment), person.reportingUnits());
        return records.headers(found.id(), found.unitName()).stream()
                .max(Comparator.comparing(SubmissionView.Header::ordinal))
                .map(header -> "redirect:/submissions/" + header.id())
                .orElseThrow(NotFound::new);
    }

    @GetMapping("/submissions/{id}/content")
    ResponseEntity<byte[]> content(@PathVariable UUID id, @Acting SignedInPerson person) {
        SubmissionView submission = submission(new SubmissionId(id), person);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(submission.header().receiptNumber() + ".txt")
                                .build()
                                .toString())
                .body(records.content(submission.header().id()).getBytes(StandardCharsets.UTF_8));
    }

    private SubmissionView submission(SubmissionId id, SignedInPerson person) {
        return submission(id, assignment(id, person));
    }

    private SubmissionView submission(SubmissionId id, AssignmentView assignment) {
        return records.view(id, assignment.unitName()).orElseThrow(NotFound::new);
    }

    private AssignmentView assignment(SubmissionId id, SignedInPerson person) {
        return assignments.view(records.assignmentOf(id).orElseThrow(NotFound::new), person.reportingUnits());
    }
}
