package vn.kiphan.narrative;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/** Somebody works on a part of a narrative: told once for each sitting, not for each save; the texts themselves say who saved last. */
record NarrativeEvent(Author by, UUID report, String part) implements Auditable {

    @Override
    public String action() {
        return "report.narrative";
    }

    @Override
    public String subjectType() {
        return "report";
    }

    @Override
    public UUID subjectId() {
        return report;
    }

    @Override
    public String details() {
        return part;
    }
}
