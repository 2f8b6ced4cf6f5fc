package vn.kiphan.approval;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForOfficers;
import vn.kiphan.account.SignedInPerson;

/** The officer hands a document to the leader, and takes it back. */
@Controller
@ForOfficers
class HandingInController {

    private final HandingOn handing;

    HandingInController(HandingOn handing) {
        this.handing = handing;
    }

    @PostMapping("/{place}/{id}/submission")
    String submit(
            @PathVariable String place,
            @PathVariable UUID id,
            @RequestParam long version,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        Paper paper = handing.submit(new HandingOn.Which(place, id, person.departments()), version, person.author());
        flash.addFlashAttribute("flash", "approval.submitted");
        return "redirect:" + paper.page();
    }

    @PostMapping("/{place}/{id}/retrieval")
    String takeBack(
            @PathVariable String place,
            @PathVariable UUID id,
            @RequestParam long version,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        Paper paper = handing.takeBack(new HandingOn.Which(place, id, person.departments()), version, person.author());
        flash.addFlashAttribute("flash", "approval.taken-back");
        return "redirect:" + paper.page();
    }
}
