package vn.kiphan.dispatch;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.Assignments;

/** Hands a unit the directive that it received as a document. */
@Controller
@ForUnits
class AssignmentDocumentController {

    private final Assignments assignments;
    private final DispatchDesk desk;

    AssignmentDocumentController(Assignments assignments, DispatchDesk desk) {
        this.assignments = assignments;
        this.desk = desk;
    }

    @GetMapping("/assignments/{id}/document.docx")
    ResponseEntity<byte[]> docx(@PathVariable UUID id, @Acting SignedInPerson person) {
        return send(id, DocumentFormat.DOCX, person);
    }

    @GetMapping("/assignments/{id}/document.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @Acting SignedInPerson person) {
        return send(id, DocumentFormat.PDF, person);
    }

    private ResponseEntity<byte[]> send(UUID id, DocumentFormat format, SignedInPerson person) {
        return desk.write(
                        assignments
                                .view(new AssignmentId(id), person.reportingUnits())
                                .directive(),
                        format)
                .answer();
    }
}
