package vn.kiphan.amendment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.campaign.Deadlines;
import vn.kiphan.directive.AmendedDirectives;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;

/**
 * Amends issued directives. The directive is held meanwhile, so that the records of one directive are numbered without a gap. Reports that were filed stay as they are, and how they were judged stays.
 */
@Service
@Transactional
public class Amendments {

    private final AmendmentRecords records;
    private final AmendedDirectives amended;
    private final Deadlines deadlines;
    private final AmendmentWriter writer;
    private final Clock clock;

    Amendments(
            AmendmentRecords records,
            AmendedDirectives amended,
            Deadlines deadlines,
            AmendmentWriter writer,
            Clock clock) {
        this.records = records;
        this.amended = amended;
        this.deadlines = deadlines;
        this.writer = writer;
        this.clock = clock;
    }

    /** The amendments of a directive, the newest first, for whoever may see it. */
    @Transactional(readOnly = true)
    public List<AmendmentView> of(DirectiveId directive) {
        return records.of(directive);
    }

    /** Refused when the directive is not in force any more: nothing about it can be amended. */
    void refuseUnlessInForce(DirectiveId directive, Set<UnitId> departments) {
        amended.hold(directive, departments);
    }

    /** Makes the change that was planned, whichever it is. */
    int make(DirectiveId directive, Set<UnitId> departments, PlannedChange change, Announcement why, Author by) {
        return switch (change.kind()) {
            case NEW_DEADLINE ->
                moveDeadline(directive, departments, Objects.requireNonNull(change.deadline()), why, by);
            case NEW_TASK -> addTask(directive, departments, change.taskPath(), change.saysNow(), why, by);
            case CORRECTION -> correct(directive, departments, change.saidBefore(), change.saysNow(), why, by);
            case REPLACEMENT ->
                replace(directive, departments, new DirectiveId(Objects.requireNonNull(change.replacement())), why, by);
            case RECALL -> recall(directive, departments, why, by);
        };
    }

    /**
     * Moves the deadline of one of the reports, for every unit that has not filed it. A later day that a unit was granted stays in force.
     * Refused when it would not change anything, or has passed already.
     */
    public int moveDeadline(
            DirectiveId directive, Set<UnitId> departments, NewDeadline deadline, Announcement why, Author by) {
        amended.hold(directive, departments);
        UUID terms = deadline.terms();
        Instant to = deadline.at();
        Instant before = amended.deadlines(directive).get(terms);
        if (before == null) {
            throw new NotFound();
        }
        if (to.equals(before) || !to.isAfter(clock.instant())) {
            throw new Refusal(
                    to.equals(before) ? "amendment.refused.same-deadline" : "amendment.refused.past-deadline",
                    page(directive));
        }
        amended.moveDeadline(directive, terms, to);
        deadlines.move(directive, terms, to, by);
        return writer.write(directive, Amended.deadline(deadline, before), why, by);
    }

    /** Adds a task that units can choose for what they do from now on. */
    public int addTask(
            DirectiveId directive, Set<UnitId> departments, String path, String text, Announcement why, Author by) {
        amended.hold(directive, departments);
        UUID task = amended.addTask(directive, path, text, now());
        return writer.write(directive, Amended.task(task, path, text), why, by);
    }

    /** Says what the directive said and what it should say; the directive itself stays as it was issued. */
    public int correct(
            DirectiveId directive,
            Set<UnitId> departments,
            String saidBefore,
            String saysNow,
            Announcement why,
            Author by) {
        amended.hold(directive, departments);
        return writer.write(directive, Amended.correction(saidBefore, saysNow), why, by);
    }

    /** Another directive in force stands in its place; this one takes no reports any more. */
    public int replace(
            DirectiveId directive, Set<UnitId> departments, DirectiveId replacement, Announcement why, Author by) {
        amended.hold(directive, departments);
        boolean inForce = records.replacements(directive, departments).stream()
                .anyMatch(title -> title.id().equals(replacement));
        if (!inForce) {
            throw new Refusal("amendment.refused.replacement", page(directive));
        }
        int ordinal = writer.write(directive, Amended.replacement(replacement), why, by);
        amended.end(directive, departments, why.reason(), by);
        return ordinal;
    }

    /** Withdraws it, by a document of its own: nobody owes a report any more, and what was filed is kept. */
    public int recall(DirectiveId directive, Set<UnitId> departments, Announcement why, Author by) {
        amended.hold(directive, departments);
        int ordinal = writer.write(directive, Amended.recall(), why, by);
        amended.end(directive, departments, why.reason(), by);
        return ordinal;
    }

    /** The withdrawal as a numbered record beside the others; not when an amendment has just said it. */
    void recalled(DirectiveId directive, String reason, Author by) {
        boolean said = records.of(directive).stream()
                .map(AmendmentView::kind)
                .anyMatch(kind -> kind == AmendmentKind.REPLACEMENT || kind == AmendmentKind.RECALL);
        if (!said) {
            writer.write(directive, Amended.recall(), Announcement.because(reason), by);
        }
    }

    private static String page(DirectiveId directive) {
        return "/directives/" + directive + "/amendments";
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
