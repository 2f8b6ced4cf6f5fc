package vn.kiphan.linkwatch;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/** Somebody had an entry's outlet filled in from its page. */
record OutletFilled(Author by, UUID report, String details) implements Auditable {

    @Override
    public String action() {
        return "page.fill";
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
