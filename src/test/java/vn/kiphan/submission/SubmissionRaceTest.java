package vn.kiphan.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kiphan.Together;
import vn.kiphan.narrative.Narratives;
import vn.kiphan.report.BegunReportTest;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.Refusal;

class SubmissionRaceTest extends BegunReportTest {

    @Autowired
    SubmissionDesk desk;

    @Autowired
    Submissions submissions;

    @Autowired
    Narratives narratives;

    @Test
    void fifty_submissions_with_one_key_are_one() throws Exception {
        write();
        UUID key = UUID.randomUUID();
        List<Object> answers = Together.times(50, () -> desk.submit(report, key, reporter));
        assertThat(Set.copyOf(answers)).hasSize(1).allMatch(answer -> answer instanceof SubmissionId);
        assertThat(count("coverage_submission", report)).isEqualTo(1);
        assertThat(submissions.ofAssignment(assignment, departments())).hasSize(1);
    }

    @Test
    void of_submissions_with_different_keys_the_first_wins() throws Exception {
        write();
        List<Object> answers = Together.times(8, () -> desk.submit(report, UUID.randomUUID(), reporter));
        assertThat(answers.stream().filter(SubmissionId.class::isInstance)).hasSize(1);
        assertThat(answers.stream().filter(Refusal.class::isInstance)).hasSize(7);
        assertThat(count("coverage_submission", report)).isEqualTo(1);
    }

    @Test
    void two_people_who_begin_at_once_write_the_same_report() throws Exception {
        List<Object> answers = Together.times(
                6,
                () -> post("/assignments/" + sent.assignments().get(1) + "/report", stranger)
                        .getResponse()
                        .getRedirectedUrl());
        assertThat(Set.copyOf(answers))
                .hasSize(1)
                .allMatch(answer -> answer.toString().startsWith("/reports/"));
    }

    @Test
    void the_same_link_added_twice_at_once_is_added_once() throws Exception {
        List<Object> answers =
                Together.times(6, () -> filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter));
        assertThat(answers.stream()
                        .filter(answer -> answer.getClass().getSimpleName().equals("DuplicateLink")))
                .hasSize(5);
        assertThat(count("coverage_report_entry", report)).isEqualTo(1);
    }

    @Test
    void what_is_written_while_it_is_submitted_is_in_the_snapshot_or_refused() throws Exception {
        write();
        List<Callable<Object>> work = new ArrayList<>();
        work.add(() -> desk.submit(report, UUID.randomUUID(), reporter));
        for (int i = 0; i < 7; i++) {
            String link = "https://bao-thu.vn/dong-thoi/" + i;
            work.add(() -> filed.article(report, "Tin", link, today, reporter));
        }
        List<Object> answers = Together.all(work);
        long added = answers.stream().filter(UUID.class::isInstance).count();
        SubmissionId id = (SubmissionId) answers.getFirst();
        assertThat(submissions.view(id, departments()).entries()).hasSize((int) added + 1);
        assertThat(count("coverage_report_entry", report)).isEqualTo(added + 1);
    }

    @Test
    void what_was_changed_since_it_was_looked_over_is_told_before_it_is_filed() {
        write();
        String seen = desk.mark(report);
        filed.article(report, "Tin của người khác", "https://bao-thu.vn/9", today, reporter);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.submit(report, UUID.randomUUID(), seen, reporter))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("submission.refused.changed"));
        assertThat(count("coverage_submission", report)).isZero();

        String told = desk.mark(report);
        narratives.write(report, "Lời khác.", "", "", "", reporter);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.submit(report, UUID.randomUUID(), told, reporter));

        UUID key = UUID.randomUUID();
        String now = desk.mark(report);
        SubmissionId id = desk.submit(report, key, now, reporter);
        assertThat(desk.submit(report, key, seen, reporter)).isEqualTo(id);
    }

    private void write() {
        filed.article(report, "Tin thứ nhất", "https://bao-thu.vn/0", today, reporter);
        filed.tell(report, today, reporter);
    }
}
