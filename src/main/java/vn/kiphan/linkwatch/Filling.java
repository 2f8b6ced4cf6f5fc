package vn.kiphan.linkwatch;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.entering.EntryIntake;
import vn.kiphan.entering.EntryIntake.Taking;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.webpage.WebPage;
import vn.kiphan.webpage.WebPages;

/** Puts what a page says into an entry when a person asks for it, or notes that it is not wanted there. Twice is once. */
@Service
@Transactional
class Filling {

    static final String OUTLET = "outlet";

    private final EntryIntake intake;
    private final WebPages pages;
    private final KeptValues kept;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Filling(EntryIntake intake, WebPages pages, KeptValues kept, Clock clock, ApplicationEventPublisher events) {
        this.intake = intake;
        this.pages = pages;
        this.kept = kept;
        this.clock = clock;
        this.events = events;
    }

    /** The outlet where the entry names none; the title or the day in place of what was typed. Says whether the entry has it now. */
    boolean fill(UUID report, UUID entry, String field, String value, SignedInPerson person) {
        EntryIntake.Frame frame = intake.frame(report, person.reportingUnits());
        EntryIntake.Held held = held(frame, entry, person);
        Map<String, String> values = new LinkedHashMap<>(held.form().values());
        String before = values.getOrDefault(field, "");
        if (before.equals(value) && !value.isEmpty()) {
            return true;
        }
        if (value.isEmpty() || !says(held, field).equals(value) || (field.equals(OUTLET) && !before.isEmpty())) {
            return false;
        }
        values.put(field, value);
        EntryForm filled = EntryForm.of(values, held.form().tasks());
        if (!intake.check(frame, filled).right()) {
            return false;
        }
        intake.take(report, List.of(new Taking(entry, held.version(), filled)), person);
        events.publishEvent(new PageSettled(
                person.author(), "page.fill", report, "%s %s: %s -> %s".formatted(entry, field, before, value)));
        return true;
    }

    /** The entry stays as it is, whatever the page says: it is not offered again. */
    void keep(UUID report, UUID entry, String field, String value, SignedInPerson person) {
        EntryIntake.Held held = held(intake.frame(report, person.reportingUnits()), entry, person);
        if (!field.equals(OUTLET)
                && !value.isEmpty()
                && says(held, field).equals(value)
                && kept.keep(new KeptValues.Kept(entry, field, value), person.author(), clock.instant())) {
            events.publishEvent(
                    new PageSettled(person.author(), "page.keep", report, "%s %s: %s".formatted(entry, field, value)));
        }
    }

    private EntryIntake.Held held(EntryIntake.Frame frame, UUID entry, SignedInPerson person) {
        intake.hold(frame.report(), person);
        return intake.held(frame).stream()
                .filter(one -> one.id().equals(entry))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What the page says now; another value than the one that was seen is not taken unseen. */
    private String says(EntryIntake.Held held, String field) {
        WebPage page = pages.known(List.of(held.canonicalLink())).get(held.canonicalLink());
        if (page == null) {
            return "";
        }
        return switch (field) {
            case OUTLET -> page.outlet();
            case PageDifference.TITLE -> page.seenTitle();
            case PageDifference.DAY -> page.seenPublishedOn() == null ? "" : Vietnam.DAY.format(page.seenPublishedOn());
            default -> throw new NotFound();
        };
    }
}
