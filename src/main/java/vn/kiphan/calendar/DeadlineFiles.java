package vn.kiphan.calendar;

import java.util.List;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.DownloadName;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

/** Writes the deadlines of what somebody may see as a file that their calendar takes in. */
@Service
class DeadlineFiles {

    private final DirectiveDeadlines directives;
    private final Assignments assignments;
    private final OwedDeadlines owed;
    private final CalendarWords words;

    DeadlineFiles(DirectiveDeadlines directives, Assignments assignments, OwedDeadlines owed, CalendarWords words) {
        this.directives = directives;
        this.assignments = assignments;
        this.owed = owed;
        this.words = words;
    }

    /** Every deadline of a directive of these departments, each an event. */
    ResponseEntity<byte[]> of(DirectiveId directive, Set<UnitId> departments) {
        List<DirectiveDeadlines.Term> terms = directives.of(directive, departments);
        if (terms.isEmpty()) {
            throw new NotFound();
        }
        String page = page("directives", directive.toString());
        return answer(
                terms.getFirst().numberAndSymbol(),
                terms.stream().map(its -> words.event(its, page)).toList());
    }

    /** What one of these units owes. */
    ResponseEntity<byte[]> of(AssignmentId assignment, Set<UnitId> units) {
        OwedDeadline its = owed.of(assignments.view(assignment, units).id());
        return answer(its.numberAndSymbol(), List.of(words.event(its, page("assignments", assignment.toString()))));
    }

    private ResponseEntity<byte[]> answer(String numberAndSymbol, List<DeadlineEvent> events) {
        String name = words.nameOf(numberAndSymbol);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, new DownloadName(name, "ics").disposition())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(CalendarFile.of(name, events));
    }

    private static String page(String... segments) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .pathSegment(segments)
                .toUriString();
    }
}
