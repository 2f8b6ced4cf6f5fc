package vn.kiphan.calendar;

import java.time.Instant;
import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/** Somebody made, renewed or ended the private address of their calendar. */
record CalendarAddressChanged(Author by, Instant at, String action) implements Auditable {

    @Override
    public String subjectType() {
        return "person";
    }

    @Override
    public UUID subjectId() {
        return by.personId();
    }
}
