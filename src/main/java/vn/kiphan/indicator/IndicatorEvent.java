package vn.kiphan.indicator;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/** The catalogue of indicators was changed. */
record IndicatorEvent(Author by, String action, UUID subjectId, String details) implements Auditable {

    @Override
    public String subjectType() {
        return "indicator";
    }
}
