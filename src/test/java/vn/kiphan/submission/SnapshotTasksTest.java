package vn.kiphan.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.report.BegunReportTest;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.Ids;

/** What the database itself sees to in snapshots. */
class SnapshotTasksTest extends BegunReportTest {

    private SubmissionId submission;

    @BeforeEach
    void file() {
        filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter, sent.taskId());
        filed.tell(report, today, reporter);
        submission = filed.submit(report, reporter);
    }

    @Test
    void an_entry_keeps_the_tasks_that_it_served() {
        assertThat(jdbc.sql("select unnest(tasks) from coverage_submission_entry where submission_id = ?")
                        .param(submission.value())
                        .query(UUID.class)
                        .list())
                .containsExactly(sent.taskId());
    }

    @Test
    void an_entry_without_a_submission_is_refused() {
        refused(UUID.randomUUID());
        refused(UUID.randomUUID(), sent.taskId());
    }

    @Test
    void a_task_of_another_directive_is_refused() {
        SentDirectives.Sent other = directives.send(
                company.department(), List.of(company.press()), clock.instant().plusSeconds(864_000));
        refused(submission.value(), other.taskId());
        refused(submission.value(), sent.taskId(), UUID.randomUUID());
        assertThat(add(submission.value(), sent.taskId())).isEqualTo(1);
    }

    @Test
    void a_snapshot_is_neither_changed_nor_removed() {
        for (String sentence : List.of(
                "update coverage_submission_entry set tasks = '{}'",
                "delete from coverage_submission_entry",
                "truncate coverage_submission_entry",
                "truncate coverage_submission cascade")) {
            assertThatExceptionOfType(Exception.class)
                    .isThrownBy(() -> jdbc.sql(sentence).update())
                    .withMessageContaining("never changed");
        }
    }

    private void refused(UUID to, UUID... tasks) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> add(to, tasks))
                .withMessageContaining("no submission, or serves a task of another directive");
    }

    private int add(UUID to, UUID... tasks) {
        return jdbc.sql("""
                insert into coverage_submission_entry (submission_id, entry_id, position, kind_code, channel_code, title, outlet, link_pasted,
                    link_canonical, published_on, language, note, outside_window, tasks)
                values (:to, gen_random_uuid(), 9, 'NEWS', 'ONLINE', 'Tin', '', '', '', current_date, 'VIETNAMESE', '', false,
                    cast(:tasks as uuid[]))
                """)
                .param("to", to)
                .param("tasks", Ids.array(List.of(tasks)))
                .update();
    }
}
