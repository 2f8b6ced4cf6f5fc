package vn.kiphan.report;

import java.util.UUID;
import vn.kiphan.shared.Ids;

/** Names one submission of a report: a numbered, read-only snapshot. */
public record SubmissionId(UUID value) {

    public static SubmissionId next() {
        return new SubmissionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
