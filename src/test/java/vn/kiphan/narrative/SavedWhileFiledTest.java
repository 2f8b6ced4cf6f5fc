package vn.kiphan.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kiphan.report.SubmissionId;

class SavedWhileFiledTest extends NarrativeTest {

    @Autowired
    Texts texts;

    @Autowired
    FiledTexts filedTexts;

    @Test
    void what_is_being_saved_when_the_report_is_filed_stands_in_the_submission() throws Exception {
        filed.article(report, "Tin thứ nhất", "https://bao-thu.vn/1", today, reporter, sent.taskId());
        filed.tell(report, today, reporter);
        String before = texts.find(report, "workDone").orElseThrow().text();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<SubmissionId> filing =
                    Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                        assertThat(texts.overwrite(report, "workDone", "Sau cùng", 1, lead, clock.instant()))
                                .isNotNull();
                        Future<SubmissionId> waiting = threads.submit(() -> filed.submit(report, reporter));
                        untilSomebodyWaits();
                        return waiting;
                    }));
            SubmissionId submission = filing.get();
            assertThat(filedTexts.of(submission.value()))
                    .extracting(FiledTexts.Filed::text)
                    .contains("Sau cùng")
                    .doesNotContain(before);
            assertThat(jdbc.sql("select content from coverage_submission where id = ?")
                            .param(submission.value())
                            .query(String.class)
                            .single())
                    .contains("Sau cùng")
                    .doesNotContain(before);
        }
    }

    private void untilSomebodyWaits() {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (!jdbc.sql("select exists (select from pg_locks where not granted and pid <> pg_backend_pid())")
                .query(Boolean.class)
                .single()) {
            assertThat(Instant.now()).isBefore(deadline);
        }
    }
}
