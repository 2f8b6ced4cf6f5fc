package vn.kiphan.feed;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.coverage.CanonicalLink;
import vn.kiphan.coverage.EntryOptions;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;
import vn.kiphan.unit.Units;
import vn.kiphan.webpage.OutgoingSwitch;

/** The feeds of a unit, and the two clicks on what they named. */
@Controller
@ForUnits
class FeedController {

    /** Where a site of one's own publishes. */
    private static final List<String> CHANNELS = List.of("ONLINE", "PORTAL");

    private final FeedDesk desk;
    private final FeedRows rows;
    private final EntryOptions options;
    private final OutgoingSwitch outgoing;
    private final Units units;
    private final Days days;

    FeedController(
            FeedDesk desk, FeedRows rows, EntryOptions options, OutgoingSwitch outgoing, Units units, Days days) {
        this.desk = desk;
        this.rows = rows;
        this.options = options;
        this.outgoing = outgoing;
        this.units = units;
        this.days = days;
    }

    @GetMapping("/feeds")
    String list(@Acting SignedInPerson person, Model model) {
        model.addAttribute("form", new FeedForm(null, "", "ONLINE", ""));
        return show(person, model);
    }

    @PostMapping("/feeds")
    String add(
            @Valid @ModelAttribute("form") FeedForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        UnitId unit = unit(form.unit(), person);
        if (!errors.hasFieldErrors("address")
                && CanonicalLink.canonicalOf(form.address()).isEmpty()) {
            errors.rejectValue("address", "feed.address.wrong");
        }
        if (!CHANNELS.contains(form.channel())) {
            errors.rejectValue("channel", "feed.channel.missing");
        }
        if (errors.hasErrors()) {
            return show(person, model);
        }
        desk.add(unit, form, person);
        flash.addFlashAttribute("flash", "feed.added");
        return "redirect:/feeds";
    }

    @PostMapping("/feeds/{id}/end")
    String end(@PathVariable UUID id, @Acting SignedInPerson person, RedirectAttributes flash) {
        rows.source(id, person.reportingUnits()).orElseThrow(NotFound::new);
        desk.end(id, person);
        flash.addFlashAttribute("flash", "feed.ended");
        return "redirect:/feeds";
    }

    @PostMapping("/feeds/items/{id}/taking")
    String take(@PathVariable UUID id, @Acting SignedInPerson person, RedirectAttributes flash) {
        desk.take(id, person);
        flash.addFlashAttribute("flash", "feed.taken");
        return "redirect:/log";
    }

    @PostMapping("/feeds/items/{id}/dismissal")
    String dismiss(@PathVariable UUID id, @Acting SignedInPerson person, RedirectAttributes flash) {
        desk.dismiss(id, person);
        flash.addFlashAttribute("flash", "feed.dismissed");
        return "redirect:/log";
    }

    private static UnitId unit(@Nullable UUID asked, SignedInPerson person) {
        return person.reportingUnits().stream()
                .filter(unit -> asked == null || unit.value().equals(asked))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private String show(SignedInPerson person, Model model) {
        model.addAttribute("sources", rows.sources(person.reportingUnits()));
        model.addAttribute("names", units.namesOf(person.reportingUnits(), days.today()));
        model.addAttribute("several", person.reportingUnits().size() > 1);
        model.addAttribute("readsPages", outgoing.allowed());
        model.addAttribute(
                "channels",
                options.channels(LocaleContextHolder.getLocale()).stream()
                        .filter(channel -> CHANNELS.contains(channel.code()))
                        .toList());
        return "feed/list";
    }
}
