package vn.kiphan.submission;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.coverage.EntryLanguage;
import vn.kiphan.coverage.EntryText;
import vn.kiphan.coverage.Measures;
import vn.kiphan.entering.TypedEntries;
import vn.kiphan.narrative.Narratives;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.reportdraft.Declaration;
import vn.kiphan.reportdraft.ReportDrafts;

/**
 * Reports for tests, written the way units write them. In a test on the whole application ({@code @KipHanTest}) it is a bean:
 *
 * <pre>{@code
 * UUID report = filed.begin(assignment, reporter);
 * filed.article(report, "Ra quân tuyên truyền", "https://bao.vn/1", LocalDate.of(2023, 8, 1), reporter);
 * filed.broadcast(report, "Thông điệp", 3, 5, 2, day, reporter, taskId);
 * filed.tell(report, day, reporter);
 * SubmissionId submission = filed.submit(report, reporter);
 * SubmissionId quick = filed.file(assignment, reporter, day, 5);   // all of it, with five articles
 * }</pre>
 */
@Component
public class FiledReports {

    private final ReportDrafts reports;
    private final TypedEntries entries;
    private final SubmissionDesk submissions;
    private final Narratives narratives;

    FiledReports(ReportDrafts reports, TypedEntries entries, SubmissionDesk submissions, Narratives narratives) {
        this.reports = reports;
        this.entries = entries;
        this.submissions = submissions;
        this.narratives = narratives;
    }

    public UUID begin(AssignmentId assignment, SignedInPerson reporter) {
        return reports.start(assignment, reporter);
    }

    /** A news item in the online press. */
    public UUID article(UUID report, String title, String link, LocalDate day, SignedInPerson reporter, UUID... tasks) {
        return add(
                report,
                new EntryText(
                        "NEWS",
                        "ONLINE",
                        title,
                        "",
                        link,
                        link,
                        day,
                        EntryLanguage.VIETNAMESE,
                        Measures.NONE,
                        "",
                        Set.of(tasks)),
                reporter);
    }

    /** A spot on the loudspeakers. */
    public UUID broadcast(
            UUID report,
            String title,
            int airings,
            int minutes,
            int places,
            LocalDate day,
            SignedInPerson reporter,
            UUID... tasks) {
        Measures measures = new Measures(airings, minutes, places, null, null, null, null);
        return add(
                report,
                new EntryText(
                        "SPOT",
                        "LOUDSPEAKER",
                        title,
                        "",
                        "",
                        "",
                        day,
                        EntryLanguage.MNONG,
                        measures,
                        "",
                        Set.of(tasks)),
                reporter);
    }

    private UUID add(UUID report, EntryText text, SignedInPerson reporter) {
        return entries.add(report, text, reporter);
    }

    /** A narrative in all four parts, and the day of the figures. */
    public void tell(UUID report, LocalDate figuresAsOf, SignedInPerson reporter) {
        narratives.write(report, "Đã đăng tin, bài.", "Nhân dân hưởng ứng.", "Thiếu máy.", "Tập huấn.", reporter);
        declare(report, new Declaration(figuresAsOf, false, ""), reporter);
    }

    /** Nothing to report, with a reason. */
    public void tellNil(UUID report, LocalDate figuresAsOf, SignedInPerson reporter) {
        declare(report, new Declaration(figuresAsOf, true, "Đài đang sửa chữa."), reporter);
    }

    public void declare(UUID report, Declaration declaration, SignedInPerson reporter) {
        reports.declare(report, reports.frame(report, reporter.reportingUnits()).version(), declaration, reporter);
    }

    public SubmissionId submit(UUID report, SignedInPerson reporter) {
        return submissions.submit(report, UUID.randomUUID(), reporter);
    }

    /** A report with that many articles, written and submitted. */
    public SubmissionId file(AssignmentId assignment, SignedInPerson reporter, LocalDate day, int articles) {
        UUID report = begin(assignment, reporter);
        for (int i = 1; i <= articles; i++) {
            article(report, "Tin số " + i, "https://bao-thu.vn/" + report + "/" + i, day, reporter);
        }
        tell(report, day, reporter);
        return submit(report, reporter);
    }
}
