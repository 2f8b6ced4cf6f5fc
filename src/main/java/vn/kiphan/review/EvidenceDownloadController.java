package vn.kiphan.review;

import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForReviewers;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.document.FileId;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.submission.Submissions;

/** The files that prove a submission. */
@Controller
@ForReviewers
class EvidenceDownloadController {

    private final Submissions submissions;

    EvidenceDownloadController(Submissions submissions) {
        this.submissions = submissions;
    }

    @GetMapping("/reviews/{id}/evidence/{file}")
    ResponseEntity<Resource> evidence(@Acting SignedInPerson person, @PathVariable UUID id, @PathVariable UUID file) {
        return submissions.evidence(new SubmissionId(id), new FileId(file), person.departments());
    }

    @GetMapping("/reviews/{id}/evidence/{file}/preview")
    ResponseEntity<Resource> preview(@Acting SignedInPerson person, @PathVariable UUID id, @PathVariable UUID file) {
        return submissions.preview(new SubmissionId(id), new FileId(file), person.departments());
    }
}
