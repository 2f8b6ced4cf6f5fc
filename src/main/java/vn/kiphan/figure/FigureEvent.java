package vn.kiphan.figure;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/** Figures of a draft were changed. */
record FigureEvent(Author by, UUID report, String details) implements Auditable {

    @Override
    public String action() {
        return "report.figures";
    }

    @Override
    public String subjectType() {
        return "report";
    }

    @Override
    public UUID subjectId() {
        return report;
    }
}
