package vn.kiphan.samelink;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;

/** The canonical link of an entry was brought to the form that is read now; what the unit pasted stayed as it was. */
record LinkRenamed(UnitId unit, UUID entry, String before, String now) implements Auditable {

    @Override
    public Author by() {
        return Author.SYSTEM;
    }

    @Override
    public String action() {
        return "entry.relink";
    }

    @Override
    public String subjectType() {
        return "unit";
    }

    @Override
    public UUID subjectId() {
        return unit.value();
    }

    @Override
    public String details() {
        return "%s: %s -> %s".formatted(entry, before, now);
    }
}
