package vn.kiphan.workday;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/** A day was entered into the calendar of working days, or taken out of it. */
record WorkdayEvent(Author by, String action, UUID subjectId, String details) implements Auditable {

    @Override
    public String subjectType() {
        return "workday";
    }
}
