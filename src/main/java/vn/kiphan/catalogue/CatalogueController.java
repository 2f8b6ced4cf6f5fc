package vn.kiphan.catalogue;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForAdministrators;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.NotFound;

/** The administrator keeps the lists of kinds and channels. */
@Controller
@ForAdministrators
class CatalogueController {

    private final CatalogueDesk desk;
    private final CatalogueLines lines;

    CatalogueController(CatalogueDesk desk, CatalogueLines lines) {
        this.desk = desk;
        this.lines = lines;
    }

    @GetMapping(CatalogueDesk.PAGE)
    String lists(Model model) {
        Map<String, List<CatalogueLine>> lists = new LinkedHashMap<>();
        for (Listing listing : Listing.values()) {
            lists.put(listing.inAddress(), lines.of(listing));
        }
        model.addAttribute("lists", lists);
        return "catalogue/lists";
    }

    @GetMapping(CatalogueDesk.PAGE + "/{list}/new")
    String blank(@PathVariable String list, Model model) {
        model.addAttribute("form", LineForm.blank());
        return form(listing(list), null, model);
    }

    @PostMapping(CatalogueDesk.PAGE + "/{list}")
    String add(
            @PathVariable String list,
            @Valid @ModelAttribute("form") LineForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        Listing listing = listing(list);
        check(listing, "", form, errors);
        if (errors.hasErrors()) {
            return form(listing, null, model);
        }
        desk.add(listing, form, person.author());
        return changed(flash);
    }

    @GetMapping(CatalogueDesk.PAGE + "/{list}/{code}")
    String line(@PathVariable String list, @PathVariable String code, Model model) {
        Listing listing = listing(list);
        CatalogueLine line = line(listing, code);
        model.addAttribute("form", LineForm.of(line));
        return form(listing, line, model);
    }

    @PostMapping(CatalogueDesk.PAGE + "/{list}/{code}")
    String change(
            @PathVariable String list,
            @PathVariable String code,
            @Valid @ModelAttribute("form") LineForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        Listing listing = listing(list);
        CatalogueLine line = line(listing, code);
        check(listing, code, form, errors);
        if (errors.hasErrors()) {
            return form(listing, line, model);
        }
        desk.change(listing, code, form, person.author());
        return changed(flash);
    }

    @PostMapping(CatalogueDesk.PAGE + "/{list}/{code}/raise")
    String raise(
            @PathVariable String list,
            @PathVariable String code,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        desk.raise(listing(list), code, person.author());
        return changed(flash);
    }

    private void check(Listing listing, String code, LineForm form, BindingResult errors) {
        if (listing == Listing.CHANNELS && form.shapes().size() > 1) {
            errors.rejectValue("shapes", "catalogue.shapes.one");
        }
        if (!form.vietnamese().isEmpty() && desk.taken(listing, form.vietnamese(), code)) {
            errors.rejectValue("vietnamese", "catalogue.vietnamese.taken");
        }
    }

    private CatalogueLine line(Listing listing, String code) {
        return lines.of(listing).stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Listing listing(String list) {
        return Listing.named(list).orElseThrow(NotFound::new);
    }

    private static String changed(RedirectAttributes flash) {
        flash.addFlashAttribute("flash", "catalogue.changed");
        return "redirect:" + CatalogueDesk.PAGE;
    }

    private static String form(Listing listing, @Nullable CatalogueLine line, Model model) {
        model.addAttribute("list", listing.inAddress());
        model.addAttribute("line", line);
        model.addAttribute("shapes", Shape.values());
        model.addAttribute("fields", Field.values());
        return "catalogue/form";
    }
}
