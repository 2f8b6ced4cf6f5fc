package vn.kiphan.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForReviewers;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.Directives;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

/** The reviewer's queue, and one submission side by side with the verdict on it. */
@Controller
@ForReviewers
class ReviewController {

    private final ReviewQueue queue;
    private final ReviewPages pages;
    private final Directives directives;

    ReviewController(ReviewQueue queue, ReviewPages pages, Directives directives) {
        this.queue = queue;
        this.pages = pages;
        this.directives = directives;
    }

    @GetMapping("/reviews")
    String queue(
            @Acting SignedInPerson person,
            @RequestParam(defaultValue = "waiting") String tab,
            @RequestParam(required = false) @Nullable UUID directive,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        ReviewTab shown = ReviewTab.named(tab).orElseThrow(NotFound::new);
        Set<UnitId> departments = person.departments();
        int at = Math.clamp(page, 1, 10_000);
        List<ReviewRow> rows = queue.rows(shown, directive, departments, at);
        boolean more = rows.size() > ReviewQueue.PER_PAGE;
        List<DirectiveId> offered = queue.directives(departments);
        Set<DirectiveId> named = new LinkedHashSet<>(offered);
        rows.forEach(row -> named.add(row.directive()));
        model.addAttribute("tab", shown);
        model.addAttribute("tabs", ReviewTab.values());
        model.addAttribute("counts", queue.counts(directive, departments));
        model.addAttribute("rows", more ? rows.subList(0, ReviewQueue.PER_PAGE) : rows);
        model.addAttribute("directives", offered);
        model.addAttribute("terms", queue.terms(offered));
        model.addAttribute("titles", directives.titles(named));
        model.addAttribute("directive", directive);
        model.addAttribute("older", more ? at + 1 : null);
        model.addAttribute("newer", at > 1 ? at - 1 : null);
        return "review/queue";
    }

    @GetMapping("/reviews/{id}")
    String submission(@Acting SignedInPerson person, @PathVariable UUID id, Model model) {
        model.addAttribute("review", pages.of(new SubmissionId(id), person.departments()));
        model.addAttribute("form", ReturnForm.blank());
        return "review/submission";
    }

    static String page(SubmissionId id) {
        return "/reviews/" + id;
    }
}
