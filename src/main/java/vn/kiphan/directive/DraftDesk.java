package vn.kiphan.directive;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.addressing.Addressing;
import vn.kiphan.addressing.RecipientLine;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.StaleVersion;
import vn.kiphan.shared.UnitId;
import vn.kiphan.unit.Units;

/** Takes the text of a draft: when the officer saves it, and by itself while the officer types. */
@Service
@Transactional
class DraftDesk {

    private final DirectiveStore store;
    private final Addressing addressing;
    private final Units units;
    private final PeriodicTerms periodic;
    private final Superiors superiors;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DraftDesk(
            DirectiveStore store,
            Addressing addressing,
            Units units,
            PeriodicTerms periodic,
            Superiors superiors,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.addressing = addressing;
        this.units = units;
        this.periodic = periodic;
        this.superiors = superiors;
        this.clock = clock;
        this.events = events;
    }

    /** What was saved: the version that the next save is to be made over, when, and what is complete now. */
    record Saved(long version, Instant at, Map<String, SectionState> sections) {}

    /** Takes the corrected text; the picked units follow the groups of the lines. */
    void correct(DirectiveId id, Set<UnitId> departments, DraftForm form, Author by) {
        Directive directive = find(id, departments, form.version());
        take(directive, departments, form, clock.instant());
        events.publishEvent(DraftChanged.corrected(directive, by, "text"));
    }

    /**
     * Takes what has been typed so far: as the text when it is right, else beside the text that was. In the trail this is noted once in
     * a while and not for every pause of a typing hand.
     */
    Saved autosave(DirectiveId id, Set<UnitId> departments, DraftForm form, boolean right, Author by) {
        Directive directive = find(id, departments, form.version());
        Instant now = clock.instant();
        if (right) {
            take(directive, departments, form, now);
        } else {
            directive.keepTyped(TypedForm.of(form), now);
        }
        if (directive.noteAutosave(by, now)) {
            events.publishEvent(DraftChanged.corrected(directive, by, "text"));
        }
        store.flush();
        return new Saved(directive.version(), now, SectionState.of(directive));
    }

    private void take(Directive directive, Set<UnitId> departments, DraftForm form, Instant now) {
        List<RecipientLine> before = directive.text().lines();
        DraftText text = periodic.spread(FormReading.textOf(form, directive.head(), units.groups()), directive.terms());
        directive.correct(text.on(superiors.confirmed(directive.id(), text.bases(), departments)), now);
        if (!before.equals(directive.text().lines())) {
            directive.choose(
                    addressing
                            .book(directive.head().fullDate())
                            .follow(before, directive.text().lines(), directive.chosen(), directive.rules()),
                    now);
        }
    }

    private Directive find(DirectiveId id, Set<UnitId> departments, long version) {
        Directive directive = store.findById(id.value())
                .filter(found -> departments.contains(found.issuingUnit()))
                .orElseThrow(NotFound::new);
        directive.refuseUnlessDraft();
        if (directive.version() != version) {
            throw new StaleVersion(directive.page() + "/draft");
        }
        return directive;
    }
}
