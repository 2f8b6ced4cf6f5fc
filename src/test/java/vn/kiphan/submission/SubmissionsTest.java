package vn.kiphan.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.kiphan.Statements;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.coverage.Entry;
import vn.kiphan.document.FileId;
import vn.kiphan.report.BegunReportTest;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.NotFound;

class SubmissionsTest extends BegunReportTest {

    @Autowired
    Submissions submissions;

    @BeforeEach
    void speakVietnamese() {
        LocaleContextHolder.setLocale(Locale.of("vi"));
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void reviewers_read_the_snapshot_with_labels() {
        filed.broadcast(report, "Thông điệp", 3, 5, 2, today, reporter, sent.taskId());
        filed.article(report, "Tin cũ", "https://bao-thu.vn/1", today.minusDays(100), reporter);
        filed.tell(report, today, reporter);
        SubmissionId id = filed.submit(report, reporter);

        SubmissionView view = submissions.view(id, departments());

        assertThat(view.header().unitName()).isEqualTo(company.pressName());
        assertThat(view.header().ordinal()).isEqualTo(1);
        assertThat(view.header().onTime()).isTrue();
        assertThat(view.header().entries()).isEqualTo(2);
        assertThat(view.header().submittedBy()).isEqualTo(reporter.name());
        assertThat(view.header().directive()).isEqualTo(sent.directive());
        assertThat(view.header().receiptNumber()).matches("BN-20\\d\\d-\\d{6}");
        assertThat(view.sha256()).hasSize(64);
        assertThat(view.entries()).extracting(Entry::title).containsExactly("Tin cũ", "Thông điệp");
        assertThat(view.entries()).extracting(Entry::outsideWindow).containsExactly(true, false);
        Entry spot = view.entries().getLast();
        assertThat(spot.kind()).isEqualTo("Thông điệp, spot");
        assertThat(spot.channel()).isEqualTo("Đài truyền thanh cấp xã");
        assertThat(spot.language()).isEqualTo("Tiếng M’Nông");
        assertThat(spot.minutes()).isEqualTo(30);
        assertThat(spot.measures()).endsWith("= 30 phút");
        assertThat(spot.tasks()).containsExactly(sent.taskId());

        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(submissions.view(id, departments()).entries().getLast().kind())
                .isEqualTo("Message or spot");
    }

    @Test
    void earlier_submissions_can_be_listed_and_compared() {
        SubmissionId first = filed.file(assignment, reporter, today, 2);
        reportVerdicts.returned(assignment, today.plusDays(3), "Bổ sung", SentDirectives.OFFICER);
        filed.article(report, "Tin bổ sung", "https://bao-thu.vn/moi", today, reporter);
        SubmissionId second = filed.submit(report, reporter);

        assertThat(submissions.ofAssignment(assignment, departments()))
                .extracting(SubmissionView.Header::id)
                .containsExactly(first, second);
        assertThat(submissions.previous(second, departments()).orElseThrow().entries())
                .hasSize(2);
        assertThat(submissions.previous(first, departments())).isEmpty();
        assertThat(submissions.ofAssignment(sent.assignments().get(1), departments()))
                .isEmpty();
    }

    @Test
    void on_time_is_judged_by_the_first_submission() {
        SubmissionId first = filed.file(assignment, reporter, today, 1);
        reportVerdicts.returned(assignment, today.plusDays(3), "Bổ sung", SentDirectives.OFFICER);
        SubmissionId second = filed.submit(report, reporter);
        assertThat(submissions.view(first, departments()).header().onTime()).isTrue();
        assertThat(submissions.view(second, departments()).header().onTime()).isTrue();
        assertThat(submissions.ofAssignment(assignment, departments())).allMatch(SubmissionView.Header::onTime);
    }

    @Test
    void another_department_finds_nothing() {
        SubmissionId id = filed.file(assignment, reporter, today, 1);
        var others = Set.of(cast.company().department());
        assertThatThrownBy(() -> submissions.view(id, others)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> submissions.ofAssignment(assignment, others)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> submissions.previous(id, others)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> submissions.evidence(id, new FileId(UUID.randomUUID()), others))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> submissions.evidence(id, new FileId(UUID.randomUUID()), departments()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> submissions.view(SubmissionId.next(), departments()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_view_takes_the_same_statements_however_much_was_filed() {
        SubmissionId few = filed.file(assignment, reporter, today, 1);
        SubmissionId many = filed.file(sent.assignments().get(1), stranger, today, 30);
        submissions.view(few, departments());
        assertThat(Statements.listRemembering(() -> submissions.view(many, departments())))
                .hasSameSizeAs(Statements.listRemembering(() -> submissions.view(few, departments())))
                .hasSizeLessThanOrEqualTo(5);
    }
}
