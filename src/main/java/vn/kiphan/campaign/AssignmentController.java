package vn.kiphan.campaign;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.AskedIndicators;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.Directives;
import vn.kiphan.document.FileId;
import vn.kiphan.document.StoredFiles;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Vietnam;

/** A unit's home, the directive as the unit sees it, and the receipt. */
@Controller
@ForUnits
class AssignmentController {

    private final Assignments assignments;
    private final AssignmentRecords records;
    private final UnitHome home;
    private final Declines declines;
    private final Directives directives;
    private final AskedIndicators indicators;
    private final StoredFiles files;
    private final List<AssignmentAddition> additions;
    private final List<CourseNote> course;
    private final Clock clock;

    AssignmentController(
            Assignments assignments,
            AssignmentRecords records,
            UnitHome home,
            Declines declines,
            Directives directives,
            AskedIndicators indicators,
            StoredFiles files,
            List<AssignmentAddition> additions,
            List<CourseNote> course,
            Clock clock) {
        this.assignments = assignments;
        this.records = records;
        this.home = home;
        this.declines = declines;
        this.directives = directives;
        this.indicators = indicators;
        this.files = files;
        this.additions = additions;
        this.course = course;
        this.clock = clock;
    }

    @GetMapping("/assignments")
    String owed(@Acting SignedInPerson person, @RequestParam(defaultValue = "1") int page, Model model) {
        int shown = Math.clamp(page, 1, 10_000);
        UnitHome.Lists lists = home.of(person.reportingUnits(), shown);
        List<OwedAssignment> forLead =
                lists.owed().stream().filter(row -> row.waitsFor(person)).toList();
        model.addAttribute("forLead", forLead);
        List<OwedAssignment> owed =
                lists.owed().stream().filter(row -> !forLead.contains(row)).toList();
        model.addAttribute("owed", OwedCard.of(owed));
        model.addAttribute("owedCount", owed.size());
        model.addAttribute(
                "led",
                person.appointments().stream()
                        .filter(appointment -> appointment.role() == Role.LEAD)
                        .toList());
        model.addAttribute("finished", lists.finished());
        model.addAttribute("additions", shown == 1 ? home.additions(person.reportingUnits()) : List.of());
        model.addAttribute("older", lists.more() ? shown + 1 : null);
        model.addAttribute("newer", shown > 1 ? shown - 1 : null);
        model.addAttribute("severalUnits", person.reportingUnits().size() > 1);
        return "campaign/home";
    }

    /** Opening it leaves a note of the first look; what the unit owes and where it stands stay as they are. */
    @GetMapping("/assignments/{id}")
    String directive(@Acting SignedInPerson person, @PathVariable UUID id, Model model) {
        AssignmentView assignment = assignments.view(new AssignmentId(id), person.reportingUnits());
        if (assignment.openedAt() == null) {
            assignments.opened(assignment.id(), person.author());
        }
        model.addAttribute("assignment", assignment);
        model.addAttribute("workDue", assignment.workDue());
        model.addAttribute("flags", AssignmentFlag.of(assignment, clock.instant()));
        model.addAttribute("step", NextStep.of(assignment));
        DirectiveView directive = directives.view(assignment.directive());
        model.addAttribute("directive", directive);
        model.addAttribute("superiors", records.onDirectives(superiors(directive), person.reportingUnits()));
        model.addAttribute("indicators", indicators.of(assignment.termsId(), assignment.unitKind()));
        model.addAttribute("ownTasks", directives.tasksFor(assignment.directive(), assignment.unit()));
        model.addAttribute("contact", records.contact(assignment.directive(), Vietnam.day(clock.instant())));
        model.addAttribute(
                "decline",
                declines.of(assignment.directive(), assignment.unit()).stream()
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "later",
                course.stream()
                        .flatMap(note -> note.of(assignment).stream())
                        .sorted(Comparator.comparing(CourseNote.Step::at))
                        .toList());
        model.addAttribute(
                "additions",
                additions.stream()
                        .map(addition -> ShownAddition.of(addition, assignment))
                        .toList());
        return "campaign/assignment";
    }

    /** An addition with what it shows. */
    record ShownAddition(boolean top, String template, Object content) {

        static ShownAddition of(AssignmentAddition addition, AssignmentView assignment) {
            return new ShownAddition(
                    addition.place() == AssignmentAddition.Place.TOP,
                    addition.template(),
                    addition.content(assignment));
        }
    }

    /** The directives of this system on which this one rests. */
    private static List<DirectiveId> superiors(DirectiveView directive) {
        return directive.bases().stream()
                .flatMap(basis -> Stream.ofNullable(basis.superior()))
                .toList();
    }

    /** The letter as the department uploaded it. */
    @GetMapping("/assignments/{id}/letter")
    ResponseEntity<Resource> letter(@Acting SignedInPerson person, @PathVariable UUID id) {
        AssignmentView assignment = assignments.view(new AssignmentId(id), person.reportingUnits());
        FileId letter = directives.view(assignment.directive()).letterFile();
        if (letter == null) {
            throw new NotFound();
        }
        return files.download(letter);
    }

    @PostMapping("/assignments/{id}/receipt")
    String receive(@Acting SignedInPerson person, @PathVariable UUID id, RedirectAttributes flash) {
        AssignmentView assignment = assignments.view(new AssignmentId(id), person.reportingUnits());
        assignments.received(assignment.id(), person.author());
        flash.addFlashAttribute("flash", "campaign.received");
        return "redirect:" + AssignmentRefusals.page(assignment.id());
    }
}
