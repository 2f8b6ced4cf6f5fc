package vn.kiphan.sentreport;

import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.document.StoredFiles;
import vn.kiphan.shared.NotFound;

/** The document that came of the reports, for a unit that reported or for which another one did. */
@Controller
@ForUnits
class SentReportFileController {

    private final SentReports reports;
    private final StoredFiles files;

    SentReportFileController(SentReports reports, StoredFiles files) {
        this.reports = reports;
        this.files = files;
    }

    @GetMapping("/assignments/{id}/consolidated-report")
    ResponseEntity<Resource> file(@PathVariable UUID id, @Acting SignedInPerson person) {
        return files.download(reports.forUnit(new AssignmentId(id), person.reportingUnits())
                .orElseThrow(NotFound::new)
                .file());
    }

    /** Likewise for a unit that was no recipient, by the submission that speaks for it. */
    @GetMapping("/spoken-for/{id}/consolidated-report")
    ResponseEntity<Resource> spokenFor(@PathVariable UUID id, @Acting SignedInPerson person) {
        return files.download(reports.forSpoken(id, person.reportingUnits())
                .orElseThrow(NotFound::new)
                .file());
    }
}
