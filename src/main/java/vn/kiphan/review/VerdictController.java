package vn.kiphan.review;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForReviewers;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.SubmissionView;
import vn.kiphan.submission.Submissions;

/** Accepting and returning. Afterwards the reviewer is back at the queue, whose first row is next. */
@Controller
@ForReviewers
class VerdictController {

    private final Submissions submissions;
    private final Verdicts verdicts;
    private final ReviewStarts starts;
    private final ReviewPages pages;
    private final Clock clock;

    VerdictController(Submissions submissions, Verdicts verdicts, ReviewStarts starts, ReviewPages pages, Clock clock) {
        this.submissions = submissions;
        this.verdicts = verdicts;
        this.starts = starts;
        this.pages = pages;
        this.clock = clock;
    }

    /** From now on the unit cannot withdraw it, and colleagues see who has it. */
    @PostMapping("/reviews/{id}/start")
    String begin(@PathVariable UUID id, @Acting SignedInPerson person, RedirectAttributes flash) {
        SubmissionView.Header header = header(id, person);
        starts.begin(header.id(), header.assignment(), person.author());
        flash.addFlashAttribute("flash", "review.begun");
        return "redirect:" + ReviewController.page(header.id());
    }

    @PostMapping("/reviews/{id}/acceptance")
    String accept(@Acting SignedInPerson person, @PathVariable UUID id, RedirectAttributes flash) {
        SubmissionView.Header header = header(id, person);
        verdicts.accept(header.id(), header.assignment(), person.author());
        flash.addFlashAttribute("flash", "review.accepted");
        return "redirect:/reviews";
    }

    @PostMapping("/reviews/{id}/return")
    String giveBack(
            @Acting SignedInPerson person,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReturnForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        SubmissionView.Header header = header(id, person);
        if (!errors.hasFieldErrors("dueOn") && form.day().isBefore(Vietnam.day(clock.instant()))) {
            errors.rejectValue("dueOn", "review.due.past");
        }
        if (errors.hasErrors()) {
            model.addAttribute("review", pages.of(header.id(), person.departments()));
            return "review/submission";
        }
        verdicts.giveBack(header.id(), header.assignment(), form.reason().strip(), form.day(), person.author());
        flash.addFlashAttribute("flash", "review.returned");
        return "redirect:/reviews";
    }

    private SubmissionView.Header header(UUID id, SignedInPerson person) {
        return submissions.view(new SubmissionId(id), person.departments()).header();
    }
}
