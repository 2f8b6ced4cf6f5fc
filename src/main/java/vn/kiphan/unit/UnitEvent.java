package vn.kiphan.unit;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/** Something happened to a unit, a group, or who may act for a unit. */
record UnitEvent(Author by, String action, String subjectType, UUID subjectId, String details) implements Auditable {

    static UnitEvent onUnit(Author by, String action, UUID unit, String details) {
        return new UnitEvent(by, action, "unit", unit, details);
    }

    static UnitEvent onGroup(Author by, String action, UUID group, String details) {
        return new UnitEvent(by, action, "unit-group", group, details);
    }

    static UnitEvent onPerson(Author by, String action, UUID person, String details) {
        return new UnitEvent(by, action, "person", person, details);
    }
}
