package vn.kiphan.feed;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;

/** Something was done with the feeds of a unit, or with what they named. */
record FeedEvent(Author by, String action, UnitId unit, String details) implements Auditable {

    @Override
    public String subjectType() {
        return "unit";
    }

    @Override
    public UUID subjectId() {
        return unit.value();
    }
}
