package vn.kiphan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kiphan.shared.Author;

/** Writes every {@link Auditable} event at the end of the chain, reads the trail, and checks that no line was changed or lost. */
@Component
class AuditTrail {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Collects what happens in a transaction and writes it just before the commit, all lines at once. Without a transaction the line is
     * written in one of its own.
     */
    @EventListener
    void record(Auditable event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            transaction.executeWithoutResult(status -> append(List.of(event)));
            return;
        }
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(this::pending)
                .add(event);
    }

    private Pending pending() {
        Pending pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** The lines of one transaction, which are written once; what comes later still, follows at once. */
    private final class Pending implements TransactionSynchronization {

        private final List<Auditable> events = new ArrayList<>();
        private boolean written;

        private void add(Auditable event) {
            if (written) {
                append(List.of(event));
            } else {
                events.add(event);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            append(events);
        }
    }

    /** The database chains them when the transaction commits. */
    private void append(List<Auditable> events) {
        Timestamp at = Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
        String rows = String.join(", ", Collections.nCopies(events.size(), "(?, ?, ?, ?, ?, ?, ?)"));
        jdbc.sql("""
                insert into audit_incoming (at, by_id, by_name, action, subject_type, subject_id, details) values\s""" + rows)
                .params(events.stream().flatMap(event -> fields(at, event)).toList())
                .update();
    }

    private static Stream<Object> fields(Timestamp at, Auditable event) {
        return Stream.of(
                at,
                event.by().personId(),
                event.by().name(),
                event.action(),
                event.subjectType(),
                event.subjectId(),
                AuditEntry.clean(event.details()));
    }

    /** The newest lines before the given one, at most {@code size}, whose action, author or details contain the text. */
    List<AuditEntry> page(String text, long before, int size) {
        return jdbc.sql("""
                select * from audit_entry
                where seq < :before
                  and (:text = '' or fold(action || ' ' || by_name || ' ' || details || ' ' || subject_id) like '%' || fold(:text) || '%')
                order by seq desc limit :size
                """)
                .param("before", before)
                .param("text", text)
                .param("size", size)
                .query(AuditTrail::entry)
                .list();
    }

    /** The first line that does not fit the line before it, if any. */
    Optional<Long> firstBrokenLine() {
        AtomicReference<String> previous = new AtomicReference<>(AuditEntry.BEGINNING);
        AtomicReference<Long> expected = new AtomicReference<>(1L);
        try (var lines = jdbc.sql("select * from audit_entry order by seq").query(AuditTrail::entry).stream()) {
            return lines.filter(entry -> {
                        boolean fits = entry.seq() == expected.get()
                                && entry.previousHash().equals(previous.get())
                                && entry.hash().equals(entry.computedHash());
                        previous.set(entry.hash());
                        expected.set(entry.seq() + 1);
                        return !fits;
                    })
                    .map(AuditEntry::seq)
                    .findFirst();
        }
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                new Author(row.getObject("by_id", UUID.class), row.getString("by_name")),
                row.getString("action"),
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class),
                row.getString("details"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
