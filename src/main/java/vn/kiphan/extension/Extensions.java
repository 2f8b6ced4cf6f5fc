package vn.kiphan.extension;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directivetext.ReportDeadline;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;

/** Later deadlines as the unit asks for them, and takes its request back. {@link ExtensionDecisions} answer. */
@Service
@Transactional
public class Extensions {

    static final String PAGE = "/extensions";

    private final ExtensionRecords records;
    private final Assignments assignments;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Extensions(
            ExtensionRecords records,
            Assignments assignments,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.assignments = assignments;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The requests on one report, the newest first, for whoever may see the report. */
    @Transactional(readOnly = true)
    public List<ExtensionView> of(AssignmentId assignment) {
        return records.of(assignment);
    }

    /** How many requests on the directive wait for a decision. */
    @Transactional(readOnly = true)
    public int waiting(DirectiveId directive) {
        return jdbc.sql("select count(*) from extension_request where directive_id = :directive and state = 'OPEN'")
                .param("directive", directive.value())
                .query(Integer.class)
                .single();
    }

    /**
     * The unit asks for time until an hour of a day, or until its end. Refused after the report was filed, while another request is open,
     * and unless that is later than the deadline in force, still to come, and not after the closing of the report. Who asks the very same
     * twice, by a second press of the button, asked once.
     *
     * @param reason the words of a reason from the list
     */
    public ExtensionId ask(
            AssignmentId id, Set<UnitId> units, ReportDeadline asked, String reason, String words, Author by) {
        AssignmentView assignment = assignments.view(id, units);
        Instant until = AskRules.until(assignment, asked);
        @Nullable String whyNot = AskRules.whyNot(assignment, now());
        if (whyNot == null) {
            whyNot = AskRules.wrongDay(assignment, until, now());
        }
        if (whyNot != null) {
            throw new Refusal(whyNot, page(id));
        }
        ExtensionId request = new ExtensionId(Ids.next());
        int inserted = insert(request, assignment, until, reason, words, by);
        if (inserted == 0) {
            return records.waiting(id, until, reason, words, by)
                    .orElseThrow(() -> new Refusal(
                            AskRules.open(records.of(id)) ? "extension.refused.open" : "extension.refused.filed",
                            page(id)));
        }
        publish(id, by, "extension.ask", "until " + until + ": " + reason + "; " + words);
        return request;
    }

    /** The assignment's row is held meanwhile, so that no report is filed between the question and its record. */
    private int insert(
            ExtensionId request, AssignmentView assignment, Instant until, String reason, String words, Author by) {
        return jdbc.sql("""
                insert into extension_request (id, assignment_id, directive_id, due_before, asked_until, reason, words, asked_at,
                    asked_by_id, asked_by_name, state)
                select :id, a.id, a.directive_id, a.due_at, :until, :reason, :words, :at, :byId, :byName, 'OPEN'
                from campaign_assignment a
                where a.id = :assignment and a.first_submitted_at is null and a.ended_at is null and a.due_at < :until
                for update
                on conflict (assignment_id) where state = 'OPEN' do nothing
                """)
                .param("id", request.value())
                .param("assignment", assignment.id().value())
                .param("until", Timestamp.from(until))
                .param("reason", reason)
                .param("words", words)
                .param("at", Timestamp.from(now()))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
    }

    /** The unit does not want it any more; refused when it was decided meanwhile. */
    public void takeBack(ExtensionId request, AssignmentId id, Set<UnitId> units, Author by) {
        assignments.view(id, units);
        int changed = jdbc.sql("""
                update extension_request set state = 'TAKEN_BACK', decided_at = :at, decided_by_id = :byId, decided_by_name = :byName
                where id = :id and assignment_id = :assignment and state = 'OPEN'
                """)
                .param("id", request.value())
                .param("assignment", id.value())
                .param("at", Timestamp.from(now()))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
        if (changed == 0) {
            throw new Refusal("extension.refused.decided", page(id));
        }
        publish(id, by, "extension.take-back", "");
    }

    private void publish(AssignmentId id, Author by, String action, String details) {
        events.publishEvent(new ExtensionEvent(id, by, action, details));
    }

    private static String page(AssignmentId id) {
        return "/assignments/" + id;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
