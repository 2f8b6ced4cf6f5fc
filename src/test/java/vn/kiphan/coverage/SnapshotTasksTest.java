package vn.kiphan.coverage;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiphan.TestDatabase;

class SnapshotTasksTest {

    private final JdbcClient jdbc = TestDatabase.jdbcClient();

    @Test
    void a_task_without_its_entry_is_refused() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql(
                                "insert into coverage_submission_entry_task (submission_id, entry_id, task_id) values (?, ?, ?)")
                        .params(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())
                        .update())
                .withMessageContaining("names no entry");
    }
}
