package vn.kiphan.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.coverage.Entry;
import vn.kiphan.coverage.Totals;
import vn.kiphan.reportdraft.Declaration;
import vn.kiphan.reportdraft.ReportFrame;

/** A report as its pages show it: the draft with its entries and evidence, the assignment, and the submission taken last. */
record ReportPage(
        UUID id,
        long version,
        AssignmentView assignment,
        AskedFor askedFor,
        Declaration declaration,
        Instant changedAt,
        String changedBy,
        EntryWindow window,
        List<EvidenceLine> evidence,
        List<ReportParts.Drafted> drafted,
        @Nullable Last last) {

    /** The submission taken last. */
    public record Last(SubmissionId id, String receiptNumber, Instant at, int ordinal, boolean withdrawn) {}

    /** Whether the unit may work on it now. */
    public boolean editable() {
        return assignment.editable();
    }

    /** The report without what it holds. */
    public ReportFrame frame() {
        return new ReportFrame(id, version, assignment, askedFor, declaration, changedAt, changedBy);
    }

    /** The parts that modules above have added. */
    public List<ShownPart> parts() {
        return drafted.stream().map(ReportParts.Drafted::shown).toList();
    }

    /** What the parts say about single entries. */
    Map<UUID, String> entryMarks() {
        Map<UUID, String> marks = new HashMap<>();
        for (ReportParts.Drafted part : drafted) {
            if (part.drafted().content() instanceof EntryMarks said) {
                marks.putAll(said.marks());
            }
        }
        return marks;
    }

    /** The entries that are shown. */
    List<Entry> entries() {
        return window.entries();
    }

    Totals totals() {
        return window.facts().totals();
    }
}
