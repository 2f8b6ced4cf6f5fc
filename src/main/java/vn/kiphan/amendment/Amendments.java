package vn.kiphan.amendment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.campaign.ChangeNotices;
import vn.kiphan.campaign.Deadlines;
import vn.kiphan.directive.AmendedDirectives;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;
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
    private final ChangeNotices notices;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Amendments(
            AmendmentRecords records,
            AmendedDirectives amended,
            Deadlines deadlines,
            ChangeNotices notices,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.amended = amended;
        this.deadlines = deadlines;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The amendments of a directive, the newest first, for whoever may see it. */
    @Transactional(readOnly = true)
    public List<AmendmentView> of(DirectiveId directive) {
        return records.of(directive);
    }

    /**
     * Moves the deadline of one of the reports, for every unit that has not filed it. A later day that a unit was granted stays in force.
     * Refused when it would not change anything, or has passed already.
     */
    public int moveDeadline(
            DirectiveId directive, Set<UnitId> departments, UUID terms, Instant to, Announcement why, Author by) {
        amended.hold(directive, departments);
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
        deadlines.move(directive, terms, to);
        return write(
                directive,
                new Row(AmendmentKind.NEW_DEADLINE, terms, before, to, null, "", "", null),
                why,
                by,
                before + " -> " + to);
    }

    /** Adds a task that units can choose for what they do from now on. */
    public int addTask(
            DirectiveId directive, Set<UnitId> departments, String path, String text, Announcement why, Author by) {
        amended.hold(directive, departments);
        UUID task = amended.addTask(directive, path, text, now());
        return write(
                directive,
                new Row(AmendmentKind.NEW_TASK, null, null, null, task, "", text, null),
                why,
                by,
                path + ". " + text);
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
        return write(
                directive,
                new Row(AmendmentKind.CORRECTION, null, null, null, null, saidBefore, saysNow, null),
                why,
                by,
                saidBefore + " -> " + saysNow);
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
        int ordinal = write(
                directive,
                new Row(AmendmentKind.REPLACEMENT, null, null, null, null, "", "", replacement.value()),
                why,
                by,
                "by " + replacement);
        amended.replace(directive, departments, why.reason(), by);
        return ordinal;
    }

    /** The withdrawal as a numbered record beside the others; not when a replacement has just said it. */
    void recalled(DirectiveId directive, String reason, Author by) {
        boolean replaced =
                records.of(directive).stream().anyMatch(amendment -> amendment.kind() == AmendmentKind.REPLACEMENT);
        if (!replaced) {
            write(
                    directive,
                    new Row(AmendmentKind.RECALL, null, null, null, null, "", "", null),
                    Announcement.because(reason),
                    by,
                    "");
        }
    }

    /** What one record holds beside its number and its reason. */
    private record Row(
            AmendmentKind kind,
            @Nullable UUID terms,
            @Nullable Instant dueBefore,
            @Nullable Instant dueAfter,
            @Nullable UUID task,
            String saidBefore,
            String saysNow,
            @Nullable UUID replacement) {}

    private int write(DirectiveId directive, Row row, Announcement why, Author by, String details) {
        int ordinal = jdbc.sql("""
                insert into amendment_record (id, directive_id, ordinal, kind, official_number, official_on, reason, terms_id, due_before,
                    due_after, task_id, said_before, says_now, replacement_id, at, by_id, by_name)
                select :id, :directive, coalesce(max(ordinal), 0) + 1, :kind, :number, :on, :reason, cast(:terms as uuid),
                    cast(:before as timestamptz), cast(:after as timestamptz), cast(:task as uuid), :said, :says,
                    cast(:replacement as uuid), :at, :byId, :byName
                from amendment_record where directive_id = :directive
                returning ordinal
                """)
                .param("id", Ids.next())
                .param("directive", directive.value())
                .param("kind", row.kind().name())
                .param("number", why.officialNumber())
                .param("on", why.officialOn())
                .param("reason", why.reason())
                .param("terms", row.terms())
                .param("before", row.dueBefore() == null ? null : Timestamp.from(row.dueBefore()))
                .param("after", row.dueAfter() == null ? null : Timestamp.from(row.dueAfter()))
                .param("task", row.task())
                .param("said", row.saidBefore())
                .param("says", row.saysNow())
                .param("replacement", row.replacement())
                .param("at", Timestamp.from(now()))
                .param("byId", by.personId())
                .param("byName", by.name())
                .query(Integer.class)
                .single();
        notices.announce(directive);
        // a withdrawal has its own line in the trail already
        if (row.kind() != AmendmentKind.RECALL) {
            String action = row.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            events.publishEvent(new AmendmentEvent(
                    directive, by, "amendment." + action, ordinal + ": " + details + "; " + why.reason()));
        }
        return ordinal;
    }

    private static String page(DirectiveId directive) {
        return "/directives/" + directive + "/amendments";
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
