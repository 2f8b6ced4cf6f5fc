package vn.kiphan.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiphan.reportdraft.ReportFrame;

/** A part that only reports have into which a test has put it. Empty text holds nothing; {@code bad} is a blocker. */
@Component
class ExtraPart implements ReportPart {

    private final Map<UUID, String> drafts = new ConcurrentHashMap<>();
    private final Map<SubmissionId, String> filed = new ConcurrentHashMap<>();

    record Value(String code, int number) {}

    void put(UUID report, String text) {
        drafts.put(report, text);
    }

    @Override
    public String name() {
        return "extra";
    }

    @Override
    public String template() {
        return "coverage/extra-part";
    }

    @Override
    public @Nullable DraftedPart drafted(ReportFrame report) {
        String text = drafts.get(report.report());
        if (text == null) {
            return null;
        }
        List<Finding> findings = text.equals("bad")
                ? List.of(new Finding(Finding.Severity.BLOCKER, "extra is bad", "extra"))
                : List.of();
        return new DraftedPart(text, findings, !text.isEmpty(), new Value(text, 7));
    }

    @Override
    public void file(ReportFrame report, DraftedPart drafted, SubmissionId submission) {
        filed.put(submission, drafted.content().toString());
    }

    @Override
    public @Nullable Object filed(SubmissionId submission, @Nullable SubmissionId earlier) {
        String text = filed.get(submission);
        return text == null || earlier == null ? text : text + " after " + filed.get(earlier);
    }

    @Override
    public List<PartChange> changes(SubmissionId from, SubmissionId to) {
        String before = filed.getOrDefault(from, "");
        String after = filed.getOrDefault(to, "");
        return before.equals(after) ? List.of() : List.of(new PartChange("extra", before, after));
    }
}
