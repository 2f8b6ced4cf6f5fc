package vn.kiphan.linkwatch;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForEverySignedIn;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.coverage.EntryLinks;
import vn.kiphan.shared.DownloadName;
import vn.kiphan.shared.NotFound;
import vn.kiphan.webpage.WebPage;
import vn.kiphan.webpage.WebPages;

/** The system's own copy of a page's text, for the units that reported it and for those who review them. */
@Controller
class KeptPageController {

    private final WebPages pages;
    private final EntryLinks links;
    private final Filling filling;

    KeptPageController(WebPages pages, EntryLinks links, Filling filling) {
        this.pages = pages;
        this.links = links;
        this.filling = filling;
    }

    @GetMapping("/pages/{id}")
    @ForEverySignedIn
    String page(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        WebPage page = page(id, person);
        model.addAttribute("page", page);
        model.addAttribute("places", links.places(page.link(), person.reportingUnits(), person.departments()));
        model.addAttribute("text", pages.text(id).orElse(""));
        return "linkwatch/page";
    }

    @GetMapping("/pages/{id}/text")
    @ForEverySignedIn
    ResponseEntity<byte[]> text(@PathVariable UUID id, @Acting SignedInPerson person) {
        WebPage page = page(id, person);
        String text = pages.text(id).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        new DownloadName(page.title().isEmpty() ? "trang" : page.title(), "txt").disposition())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/reports/{report}/pages/{entry}/{field}")
    @ForUnits
    String fill(
            @PathVariable UUID report,
            @PathVariable UUID entry,
            @PathVariable String field,
            @RequestParam String value,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        boolean filled = filling.fill(report, entry, field, value, person);
        flash.addFlashAttribute("flash", filled ? "linkwatch.filled" : "linkwatch.not-filled");
        return "redirect:/reports/" + report + "#entry-" + entry;
    }

    @PostMapping("/reports/{report}/pages/{entry}/{field}/keeping")
    @ForUnits
    String keep(
            @PathVariable UUID report,
            @PathVariable UUID entry,
            @PathVariable String field,
            @RequestParam String value,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        filling.keep(report, entry, field, value, person);
        flash.addFlashAttribute("flash", "linkwatch.kept");
        return "redirect:/reports/" + report + "#pages";
    }

    private WebPage page(UUID id, SignedInPerson person) {
        return pages.find(id)
                .filter(page -> links.known(page.link(), person.reportingUnits(), person.departments()))
                .orElseThrow(NotFound::new);
    }
}
