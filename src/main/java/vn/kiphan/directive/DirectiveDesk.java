package vn.kiphan.directive;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.addressing.Addressing;
import vn.kiphan.document.FileId;
import vn.kiphan.document.FileType;
import vn.kiphan.document.StoredFiles;
import vn.kiphan.letter.LetterDraft;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.StaleVersion;
import vn.kiphan.shared.UnitId;
import vn.kiphan.unit.Units;

/** What the department does with its directives, one transaction each. Directives of other departments are not found. */
@Service
@Transactional
class DirectiveDesk {

    private final DirectiveStore store;
    private final Addressing addressing;
    private final StoredFiles files;
    private final Units units;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DirectiveDesk(
            DirectiveStore store,
            Addressing addressing,
            StoredFiles files,
            Units units,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.addressing = addressing;
        this.files = files;
        this.units = units;
        this.clock = clock;
        this.events = events;
    }

    /** Reads something of a directive, in one transaction. */
    @Transactional(readOnly = true)
    <T> T read(DirectiveId id, Set<UnitId> departments, Function<Directive, T> reading) {
        return reading.apply(find(id, departments));
    }

    /** A blank draft. */
    DirectiveId draft(UnitId department, Author by) {
        return keep(Directive.drafted(department, DraftText.blank(), "", null, by, clock.instant()), by);
    }

    /**
     * A draft from a letter, with all units of the groups that its lines stand for.
     *
     * @param upload the letter's own file, kept beside the draft; null when the text was pasted
     */
    DirectiveId draft(UnitId department, LetterDraft letter, @Nullable LetterUpload upload, Author by) {
        DraftText read = LetterImport.textOf(letter, this::groupFor);
        FileId file = upload == null
                ? null
                : files.store(upload.name(), upload.stream(), FileType.LETTER, by)
                        .id();
        Instant now = clock.instant();
        Directive directive = Directive.drafted(department, read, letter.text(), file, by, now);
        directive.choose(
                addressing
                        .book(directive.head().fullDate())
                        .allUnder(directive.text().lines()),
                now);
        return keep(directive, by);
    }

    private Optional<Units.Group> groupFor(String words) {
        return units.groupFor(words)
                .flatMap(id -> units.groups().stream()
                        .filter(group -> group.id().equals(id))
                        .findFirst());
    }

    private DirectiveId keep(Directive directive, Author by) {
        store.save(directive);
        events.publishEvent(DraftChanged.drafted(directive, by));
        return directive.id();
    }

    void number(DirectiveId id, Set<UnitId> departments, String number, LocalDate issuedOn, long version, Author by) {
        Directive directive = find(id, departments);
        directive.number(LetterHead.written(number), issuedOn, clock.instant());
        refuseIfOvertaken(directive, version, "");
        events.publishEvent(DraftChanged.corrected(directive, by, "number"));
    }

    /** Takes the indicators that were ticked and typed; {@code known} are those that may be chosen. */
    void ask(DirectiveId id, Set<UnitId> departments, IndicatorChoiceForm form, List<UUID> known, Author by) {
        Directive directive = find(id, departments);
        directive.ask(form.chosen(IndicatorChoicePage.places(directive), known), clock.instant());
        refuseIfOvertaken(directive, form.version(), "/indicators");
        events.publishEvent(DraftChanged.corrected(directive, by, "indicators"));
    }

    void withdraw(DirectiveId id, Set<UnitId> departments, String reason, Author by) {
        Directive directive = find(id, departments);
        Instant now = clock.instant();
        directive.withdraw(reason, by, now);
        events.publishEvent(new DirectiveWithdrawn(id, by, now, reason));
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
