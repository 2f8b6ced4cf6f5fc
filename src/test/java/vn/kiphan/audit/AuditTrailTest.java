package vn.kiphan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kiphan.KipHanTest;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;

@KipHanTest
class AuditTrailTest {

    private record Tried(Author by, UUID subjectId, String details) implements Auditable {

        @Override
        public String action() {
            return "test.try";
        }

        @Override
        public String subjectType() {
            return "test";
        }
    }

    private final Author clerk = new Author(Ids.next(), "Văn thư");

    @Autowired
    private AuditTrail trail;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void an_event_is_written_with_its_author_and_subject() {
        UUID subject = tried("cấp số 123");
        List<AuditEntry> found = trail.page(subject.toString(), Long.MAX_VALUE, 10);
        assertThat(found).singleElement().satisfies(entry -> {
            assertThat(entry.by()).isEqualTo(clerk);
            assertThat(entry.action()).isEqualTo("test.try");
            assertThat(entry.details()).isEqualTo("cấp số 123");
            assertThat(entry.hash()).isEqualTo(entry.computedHash());
        });
    }

    @Test
    void what_is_rolled_back_leaves_no_line() {
        UUID subject = Ids.next();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            events.publishEvent(new Tried(clerk, subject, ""));
            status.setRollbackOnly();
        });
        assertThat(trail.page(subject.toString(), Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void a_line_cannot_be_forged_by_control_characters() {
        UUID subject = tried("one\r\n2 clerk\u001fdirective.issue");
        assertThat(trail.page(subject.toString(), Long.MAX_VALUE, 10).getFirst().details())
                .isEqualTo("one  2 clerk directive.issue");
    }

    @Test
    void lines_written_at_once_still_make_one_chain() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<? extends Future<?>> writers = IntStream.range(0, 40)
                    .mapToObj(number -> threads.submit(() -> tried("at once " + number)))
                    .toList();
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        assertThat(trail.firstBrokenLine()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24T05:06:07Z", "2026-11-24T05:06:07.080Z", "2026-11-24T05:06:07.000009Z"})
    void the_database_and_the_check_write_a_moment_the_same_way(String moment) {
        UUID subject = Ids.next();
        incoming(subject, Timestamp.from(Instant.parse(moment)));
        assertThat(trail.page(subject.toString(), Long.MAX_VALUE, 1))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.at()).isEqualTo(moment);
                    assertThat(entry.hash()).isEqualTo(entry.computedHash());
                });
    }

    @Test
    void the_lock_of_the_chain_is_taken_by_the_commit_and_not_before() {
        UUID first = Ids.next();
        TransactionTemplate other = new TransactionTemplate(transactions);
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        UUID second = Ids.next();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            incoming(first, Timestamp.from(Instant.now()));
            // would wait for ever if the first transaction held the lock already
            other.executeWithoutResult(inner -> events.publishEvent(new Tried(clerk, second, "overtakes")));
        });
        assertThat(seq(first)).isGreaterThan(seq(second));
        assertThat(jdbc.sql("select count(*) from audit_incoming")
                        .query(Long.class)
                        .single())
                .as("nothing stays on its way")
                .isZero();
    }

    private long seq(UUID subject) {
        return trail.page(subject.toString(), Long.MAX_VALUE, 1).getFirst().seq();
    }

    private void incoming(UUID subject, Timestamp at) {
        jdbc.sql("""
                insert into audit_incoming (at, by_id, by_name, action, subject_type, subject_id, details)
                values (?, ?, 'Văn thư', 'test.try', 'test', ?, 'một dòng')
                """).params(at, clerk.personId(), subject).update();
    }

    @Test
    void the_database_refuses_to_change_or_remove_a_line() {
        UUID subject = tried("kept");
        assertThatThrownBy(() -> jdbc.sql("update audit_entry set details = 'other' where subject_id = ?")
                        .param(subject)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.sql("delete from audit_entry where subject_id = ?")
                        .param(subject)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("truncate audit_entry").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_changed_line_breaks_the_chain_where_it_stands() {
        UUID subject = tried("honest");
        long seq = trail.page(subject.toString(), Long.MAX_VALUE, 1).getFirst().seq();
        TransactionTemplate undone = new TransactionTemplate(transactions);
        undone.executeWithoutResult(status -> {
            jdbc.sql("alter table audit_entry disable trigger audit_entry_append_only")
                    .update();
            jdbc.sql("update audit_entry set details = 'forged' where seq = ?")
                    .param(seq)
                    .update();
            assertThat(trail.firstBrokenLine()).contains(seq);
            status.setRollbackOnly();
        });
        assertThat(trail.firstBrokenLine()).isEmpty();
    }

    @Test
    void the_trail_is_found_without_marks_and_read_page_by_page() {
        String word = "Gia hạn " + Ids.next();
        IntStream.range(0, 3).forEach(number -> tried(word));
        String folded = word.replace("ạ", "a");
        List<AuditEntry> newest = trail.page(folded, Long.MAX_VALUE, 2);
        assertThat(newest).hasSize(2).isSortedAccordingTo((a, b) -> Long.compare(b.seq(), a.seq()));
        assertThat(trail.page(folded, newest.getLast().seq(), 2)).hasSize(1);
    }

    private UUID tried(String details) {
        UUID subject = Ids.next();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new Tried(clerk, subject, details)));
        return subject;
    }
}
