package vn.kiphan.extension;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.campaign.Deadlines;
import vn.kiphan.campaign.ReportMoves;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/**
 * What the officer answers to those who ask for a later deadline. A decision first moves the deadline and then closes the request, both by
 * conditional updates in one transaction: against a submission or a second officer at the same moment, one comes first and the other is
 * refused.
 */
@Service
@Transactional
public class ExtensionDecisions {

    private final ExtensionRecords records;
    private final Deadlines deadlines;
    private final ReportMoves moves;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ExtensionDecisions(
            ExtensionRecords records,
            Deadlines deadlines,
            ReportMoves moves,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.deadlines = deadlines;
        this.moves = moves;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The officer gives the unit until then: as it was asked for, or less, which needs a word. Who decides the very same twice, by a second
     * press of the button, decided once; so it is with a refusal.
     */
    public void grant(ExtensionId request, Set<UnitId> departments, Instant until, String words, Author by) {
        ExtensionView found = hold(request, departments);
        boolean asked = until.equals(found.askedUntil());
        ExtensionState outcome = asked ? ExtensionState.GRANTED : ExtensionState.SHORTENED;
        if (decided(found, outcome, until, words, by)) {
            return;
        }
        if (until.isAfter(found.askedUntil())) {
            throw new Refusal("extension.refused.longer", page(request));
        }
        if (!asked && words.isBlank()) {
            throw new Refusal("extension.refused.no-word", page(request));
        }
        deadlines.extend(found.assignment(), until, by);
        close(found, outcome, until, words, by);
    }

    /** The officer refuses, with a word to the unit. */
    public void refuse(ExtensionId request, Set<UnitId> departments, String words, Author by) {
        if (words.isBlank()) {
            throw new Refusal("extension.refused.no-word", page(request));
        }
        ExtensionView found = hold(request, departments);
        if (!decided(found, ExtensionState.REFUSED, null, words, by)) {
            close(found, ExtensionState.REFUSED, null, words, by);
        }
    }

    /** The assignment's row first, as everybody takes it who changes a deadline or files: what is decided meanwhile is known then. */
    private ExtensionView hold(ExtensionId request, Set<UnitId> departments) {
        moves.hold(find(request, departments).assignment());
        return find(request, departments);
    }

    private ExtensionView find(ExtensionId request, Set<UnitId> departments) {
        return records.named(Set.of(request.value()), departments, Vietnam.day(now())).stream()
                .findFirst()
                .orElseThrow(NotFound::new)
                .request();
    }

    /** Whether the same person has decided the same already; refused when it was decided otherwise. */
    private boolean decided(
            ExtensionView found, ExtensionState outcome, @Nullable Instant until, String words, Author by) {
        if (found.state() == ExtensionState.OPEN) {
            return false;
        }
        if (!records.isDecided(found.id(), outcome, until, words, by)) {
            throw new Refusal("extension.refused.decided", page(found.id()));
        }
        return true;
    }

    private void close(ExtensionView found, ExtensionState state, @Nullable Instant until, String words, Author by) {
        int changed = jdbc.sql("""
                update extension_request
                set state = :state, granted_until = cast(:until as timestamptz), decision_words = :words, decided_at = :at,
                    decided_by_id = :byId, decided_by_name = :byName
                where id = :id and state = 'OPEN'
                """)
                .param("id", found.id().value())
                .param("state", state.name())
                .param("until", until == null ? null : Timestamp.from(until))
                .param("words", words)
                .param("at", Timestamp.from(now()))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
        if (changed == 0) {
            throw new Refusal("extension.refused.decided", page(found.id()));
        }
        String change = until == null ? "" : found.dueBefore() + " -> " + until + "; ";
        events.publishEvent(new ExtensionEvent(
                found.assignment(), by, "extension." + (state.granted() ? "grant" : "refuse"), change + words));
    }

    private static String page(ExtensionId id) {
        return Extensions.PAGE + "/" + id;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
