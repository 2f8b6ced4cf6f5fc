package vn.kiphan.dispatch;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForStaff;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.Directives;
import vn.kiphan.shared.NotFound;

/** Hands the department its directives as documents, drafts as well. */
@Controller
@ForStaff
class DirectiveDocumentController {

    private final Directives directives;
    private final DispatchDesk desk;

    DirectiveDocumentController(Directives directives, DispatchDesk desk) {
        this.directives = directives;
        this.desk = desk;
    }

    @GetMapping("/directives/{id}/document.docx")
    ResponseEntity<byte[]> docx(@PathVariable UUID id, @Acting SignedInPerson person) {
        return send(id, DocumentFormat.DOCX, person);
    }

    @GetMapping("/directives/{id}/document.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @Acting SignedInPerson person) {
        return send(id, DocumentFormat.PDF, person);
    }

    private ResponseEntity<byte[]> send(UUID id, DocumentFormat format, SignedInPerson person) {
        DirectiveId directive = new DirectiveId(id);
        if (!directives.belongsTo(directive, person.departments())) {
            throw new NotFound();
        }
        return desk.write(directive, format).answer();
    }
}
