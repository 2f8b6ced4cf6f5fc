package vn.kiphan.directive;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.addressing.Addressed;
import vn.kiphan.addressing.ChosenUnit;
import vn.kiphan.directivetext.ChosenIndicator;
import vn.kiphan.directivetext.DraftText;
import vn.kiphan.directivetext.LetterHead;
import vn.kiphan.document.FileId;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.StaleVersion;
import vn.kiphan.shared.UnitId;

/**
 * Keeps the drafts of a department. Those of other departments are not found, what is no draft any more is refused, and whoever saves
 * over another version than that which was shown is told so.
 */
@Service
@Transactional
public class Drafts {

    private final DirectiveStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Drafts(DirectiveStore store, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    /** Reads something of a directive, draft or not, in one transaction. */
    @Transactional(readOnly = true)
    public <T> T read(DirectiveId id, Set<UnitId> departments, Function<Draft, T> reading) {
        return reading.apply(new Draft(find(id, departments)));
    }

    /** A new draft. */
    public DirectiveId begin(
            UnitId department,
            DraftText text,
            String letterText,
            @Nullable FileId letterFile,
            Collection<ChosenUnit> units,
            Author by) {
        Instant now = clock.instant();
        Directive directive = Directive.drafted(department, text, letterText, letterFile, by, now);
        directive.content().choose(units);
        store.save(directive);
        events.publishEvent(DraftChanged.drafted(directive, by));
        return directive.id();
    }

    /** A new draft made of an earlier directive, whose rules it takes over. */
    public DirectiveId copy(
            DirectiveId of,
            Set<UnitId> departments,
            DraftText text,
            List<ChosenIndicator> indicators,
            Collection<ChosenUnit> units,
            Author by) {
        Directive source = find(of, departments);
        Instant now = clock.instant();
        Directive copy = Directive.copied(source, text, by, now);
        copy.content().ask(indicators);
        copy.content().choose(units, source.content().recipients().rules());
        store.save(copy);
        events.publishEvent(DraftChanged.copied(copy, source, by));
        return copy.id();
    }

    /** The draft before a change of its text or its units; {@code page} is where whoever comes late is sent, as {@code /recipients}. */
    public Draft open(DirectiveId id, Set<UnitId> departments, long version, String page) {
        return new Draft(held(id, departments, version, page));
    }

    /** Takes the corrected text, and the units that follow from it. */
    public void correct(
            DirectiveId id,
            Set<UnitId> departments,
            long version,
            DraftText text,
            Collection<ChosenUnit> units,
            Author by) {
        Directive directive = take(id, departments, version, text, units, clock.instant());
        events.publishEvent(DraftChanged.corrected(directive, by, "text"));
    }

    /** The same while it is typed: in the trail this is noted once in a while and not for every pause of a typing hand. */
    public Draft autosave(
            DirectiveId id,
            Set<UnitId> departments,
            long version,
            DraftText text,
            Collection<ChosenUnit> units,
            Author by) {
        Instant now = clock.instant();
        return noted(take(id, departments, version, text, units, now), by, now);
    }

    /** Keeps what was typed and is not right yet, beside the last text that was. */
    public Draft keepTyped(DirectiveId id, Set<UnitId> departments, long version, String typed, Author by) {
        Directive directive = held(id, departments, version, "/draft");
        Instant now = clock.instant();
        directive.changing(now).keepTyped(typed);
        return noted(directive, by, now);
    }

    private Directive take(
            DirectiveId id,
            Set<UnitId> departments,
            long version,
            DraftText text,
            Collection<ChosenUnit> units,
            Instant now) {
        Directive directive = held(id, departments, version, "/draft");
        DirectiveContent content = directive.changing(now);
        content.correct(text);
        content.choose(units);
        return directive;
    }

    private Draft noted(Directive directive, Author by, Instant now) {
        if (directive.content().noteAutosave(by, now)) {
            events.publishEvent(DraftChanged.corrected(directive, by, "text"));
        }
        store.flush();
        return new Draft(directive);
    }

    /** Takes the units, and the rules by which some of them were added or kept out. */
    public void address(DirectiveId id, Set<UnitId> departments, long version, Addressed addressed, Author by) {
        Directive directive = held(id, departments, version, "/recipients");
        directive.changing(clock.instant()).choose(addressed.chosen(), addressed.rules());
        events.publishEvent(DraftChanged.corrected(directive, by, "units"));
    }

    /** Takes the indicators that the reports are to give, instead of those chosen before. */
    public void ask(
            DirectiveId id, Set<UnitId> departments, long version, List<ChosenIndicator> indicators, Author by) {
        Directive directive = find(id, departments);
        directive.changing(clock.instant()).ask(indicators);
        refuseIfOvertaken(directive, version, "/indicators");
        events.publishEvent(DraftChanged.corrected(directive, by, "indicators"));
    }

    /** Takes the number that the document bears already, given elsewhere, and the date that goes with it. */
    public void number(
            DirectiveId id, Set<UnitId> departments, long version, String number, LocalDate issuedOn, Author by) {
        Directive directive = find(id, departments);
        directive.number(LetterHead.written(number), issuedOn, clock.instant());
        refuseIfOvertaken(directive, version, "");
        events.publishEvent(DraftChanged.corrected(directive, by, "number"));
    }

    private Directive held(DirectiveId id, Set<UnitId> departments, long version, String page) {
        Directive directive = find(id, departments);
        directive.refuseUnlessDraft();
        refuseIfOvertaken(directive, version, page);
        return directive;
    }

    private Directive find(DirectiveId id, Set<UnitId> departments) {
        return store.findById(id.value())
                .filter(found -> departments.contains(found.issuingUnit()))
                .orElseThrow(NotFound::new);
    }

    /** Thrown inside the transaction, so that what was just taken goes again. */
    private static void refuseIfOvertaken(Directive directive, long version, String page) {
        if (directive.version() != version) {
            throw new StaleVersion(directive.page() + page);
        }
    }
}
