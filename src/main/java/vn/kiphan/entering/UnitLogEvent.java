package vn.kiphan.entering;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;

/** Something was done to the log of a unit, outside any report. */
record UnitLogEvent(Author by, String action, UnitId unit, String details) implements Auditable {

    @Override
    public String subjectType() {
        return "unit";
    }

    @Override
    public UUID subjectId() {
        return unit.value();
    }
}
