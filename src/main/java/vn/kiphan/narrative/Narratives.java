package vn.kiphan.narrative;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.reportdraft.ReportDrafts;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.NotFound;

/** Writing narratives, a part at a time. A part is written over the version that its writer saw, or not at all. */
@Service
@Transactional
public class Narratives {

    /** After a pause of this length, or when another person goes on, the trail has a new line. */
    static final Duration SITTING = Duration.ofMinutes(10);

    private final Texts texts;
    private final ReportDrafts drafts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Narratives(
            Texts texts,
            ReportDrafts drafts,
            PlatformTransactionManager transactions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.texts = texts;
        this.drafts = drafts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    /**
     * Saves one part; the same text once more is saved already, so that a request may be repeated.
     *
     * <p>The quick way and the careful one are two transactions: what the first has locked would otherwise stand in the way of those
     * who, in the second, wait for the report.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    Saved save(UUID report, String part, String text, long seen, SignedInPerson person) {
        Instant at = now();
        if (seen > 0 && !person.reportingUnits().isEmpty()) {
            Saved quick = transaction.execute(status -> overwritten(report, part, text, seen, person, at));
            if (quick != null) {
                return quick;
            }
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            drafts.hold(report, person);
            ReportFrame frame = drafts.frame(report, person.reportingUnits());
            return saveHeld(report, part(frame, part), text, seen, person, at);
        }));
    }

    private @Nullable Saved overwritten(
            UUID report, String part, String text, long seen, SignedInPerson person, Instant at) {
        Texts.Written written = texts.overwrite(report, part, text, seen, person, at);
        if (written == null) {
            return null;
        }
        if (written.noteworthy()) {
            events.publishEvent(new NarrativeEvent(person.author(), report, part));
        }
        return Saved.taken(part, Long.toString(written.version()), at);
    }

    /** Saves the parts of a form that came as a whole; the result has those that somebody else had changed meanwhile. */
    List<Saved> saveAll(UUID report, Map<String, String> typed, Map<String, Long> seen, SignedInPerson person) {
        drafts.hold(report, person);
        ReportFrame frame = drafts.frame(report, person.reportingUnits());
        Instant at = now();
        List<Saved> clashes = new ArrayList<>();
        typed.forEach((part, text) -> {
            Saved saved = saveHeld(report, part(frame, part), text, seen.getOrDefault(part, 0L), person, at);
            if (saved.clashed()) {
                clashes.add(saved);
            }
        });
        return clashes;
    }

    /** Writes a draft from what is known otherwise: each aspect into the first part of the outline that is about it. */
    public void write(
            UUID report,
            String workDone,
            String results,
            String difficulties,
            String proposals,
            SignedInPerson person) {
        List<OutlinePart> outline = outline(drafts.frame(report, person.reportingUnits()));
        drafts.hold(report, person);
        Map<Aspect, String> words = Map.of(
                Aspect.WORK_DONE, workDone,
                Aspect.RESULTS, results,
                Aspect.DIFFICULTIES, difficulties,
                Aspect.PROPOSALS, proposals);
        for (Aspect aspect : Aspect.values()) {
            outline.stream()
                    .filter(part -> part.aspect() == aspect)
                    .findFirst()
                    .ifPresent(part -> saveHeld(
                            report,
                            part,
                            words.getOrDefault(aspect, ""),
                            texts.find(report, part.key()).map(Told::version).orElse(0L),
                            person,
                            now()));
        }
    }

    private Saved saveHeld(UUID report, OutlinePart part, String text, long seen, SignedInPerson person, Instant at) {
        Told told = texts.find(report, part.key()).orElse(null);
        if (told == null ? text.isEmpty() : told.text().equals(text)) {
            return Saved.taken(part.key(), mark(told), told == null ? at : told.changedAt());
        }
        if (texts.write(report, part, text, seen, person, at)) {
            if (told == null
                    || !told.changedById().equals(person.author().personId())
                    || told.changedAt().plus(SITTING).isBefore(at)) {
                events.publishEvent(new NarrativeEvent(person.author(), report, part.key()));
            }
            return Saved.taken(part.key(), Long.toString(told == null ? 1 : told.version() + 1), at);
        }
        Told theirs = texts.find(report, part.key()).orElseThrow();
        return Saved.clash(
                part.key(), Long.toString(theirs.version()), theirs.changedAt(), theirs.text(), theirs.changedBy());
    }

    /** The part of the outline, or one that the outline no longer has and the draft still does. */
    private OutlinePart part(ReportFrame frame, String key) {
        return outline(frame).stream()
                .filter(part -> part.key().equals(key))
                .findFirst()
                .or(() -> texts.find(frame.report(), key).map(Narratives::left))
                .orElseThrow(NotFound::new);
    }

    static OutlinePart left(Told told) {
        return new OutlinePart(told.part(), told.position(), told.heading(), List.of(), Aspect.of(told.heading()));
    }

    static List<OutlinePart> outline(ReportFrame report) {
        return OutlinePart.of(report.askedFor().outline());
    }

    static String mark(@Nullable Told told) {
        return told == null ? "0" : Long.toString(told.version());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
