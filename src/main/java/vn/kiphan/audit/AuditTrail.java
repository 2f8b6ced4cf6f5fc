package vn.kiphan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kiphan.shared.Author;

/** Writes every {@link Auditable} event at the end of the chain, reads the trail, and checks that no line was changed or lost. */
@Component
class AuditTrail {

    /** Taken until the end of the transaction, so that two writers never continue the same line. */
    private static final long CHAIN_LOCK = 0x6b697068616eL;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Runs just before the commit, so that the lock of the chain is held as briefly as can be. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void record(Auditable event) {
        transaction.executeWithoutResult(status -> append(event));
    }

    private void append(Auditable event) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", CHAIN_LOCK)
                .query()
                .listOfRows();
        Optional<AuditEntry> last = jdbc.sql("select * from audit_entry order by seq desc limit 1")
                .query(AuditTrail::entry)
                .optional();
        AuditEntry entry = AuditEntry.after(
                last.map(AuditEntry::seq).orElse(0L),
                last.map(AuditEntry::hash).orElse(AuditEntry.BEGINNING),
                clock.instant(),
                event);
        jdbc.sql("""
                insert into audit_entry (seq, at, by_id, by_name, action, subject_type, subject_id, details, previous_hash, hash)
                values (:seq, :at, :byId, :byName, :action, :subjectType, :subjectId, :details, :previousHash, :hash)
                """)
                .param("seq", entry.seq())
                .param("at", Timestamp.from(entry.at()))
                .param("byId", entry.by().personId())
                .param("byName", entry.by().name())
                .param("action", entry.action())
                .param("subjectType", entry.subjectType())
                .param("subjectId", entry.subjectId())
                .param("details", entry.details())
                .param("previousHash", entry.previousHash())
                .param("hash", entry.hash())
                .update();
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
