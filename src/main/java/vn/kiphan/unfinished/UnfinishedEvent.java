package vn.kiphan.unfinished;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.entering.EntryPlace;
import vn.kiphan.shared.Author;

/** Somebody began to type an entry, threw away what was typed, or took that back; the trail keeps it under the report or the unit. */
record UnfinishedEvent(Author by, String action, EntryPlace place, String details) implements Auditable {

    @Override
    public String subjectType() {
        return place.report() == null ? "unit" : "report";
    }

    @Override
    public UUID subjectId() {
        UUID report = place.report();
        return report == null ? place.unit().value() : report;
    }
}
