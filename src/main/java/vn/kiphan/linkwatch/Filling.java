package vn.kiphan.linkwatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.coverage.EntryIntake;
import vn.kiphan.coverage.EntryIntake.Taking;
import vn.kiphan.shared.NotFound;
import vn.kiphan.webpage.WebPage;
import vn.kiphan.webpage.WebPages;

/** Puts what a page says into a field that its entry leaves open, when a person asks for it. What was typed stays. */
@Service
@Transactional
class Filling {

    private final EntryIntake intake;
    private final WebPages pages;
    private final ApplicationEventPublisher events;

    Filling(EntryIntake intake, WebPages pages, ApplicationEventPublisher events) {
        this.intake = intake;
        this.pages = pages;
        this.events = events;
    }

    /** Fills in the outlet. Twice is once. */
    void fill(UUID report, UUID entry, SignedInPerson person) {
        EntryIntake.Frame frame = intake.frame(report, person.reportingUnits());
        intake.hold(report, person);
        EntryIntake.Held held = intake.held(frame).stream()
                .filter(one -> one.id().equals(entry))
                .findFirst()
                .orElseThrow(NotFound::new);
        WebPage page = pages.known(List.of(held.canonicalLink())).get(held.canonicalLink());
        if (page != null && !page.outlet().isEmpty() && held.form().outlet().isEmpty()) {
            Map<String, String> values = new LinkedHashMap<>(held.form().values());
            values.put("outlet", page.outlet());
            EntryForm filled = EntryForm.of(values, held.form().tasks());
            if (intake.check(frame, filled).right()) {
                intake.take(report, List.of(new Taking(entry, held.version(), filled)), person);
                events.publishEvent(new OutletFilled(person.author(), report, entry + ": " + page.outlet()));
            }
        }
    }
}
