package vn.kiphan.calendar;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForStaff;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.directive.DirectiveId;

/** Hands out deadlines as files for a calendar: all of a directive to the department, its own to a unit. */
@Controller
class DeadlineFileController {

    private final DeadlineFiles files;

    DeadlineFileController(DeadlineFiles files) {
        this.files = files;
    }

    @ForStaff
    @GetMapping("/directives/{id}/deadlines.ics")
    ResponseEntity<byte[]> directive(@PathVariable UUID id, @Acting SignedInPerson person) {
        return files.of(new DirectiveId(id), person.departments());
    }

    @ForUnits
    @GetMapping("/assignments/{id}/deadline.ics")
    ResponseEntity<byte[]> assignment(@PathVariable UUID id, @Acting SignedInPerson person) {
        return files.of(new AssignmentId(id), person.reportingUnits());
    }
}
