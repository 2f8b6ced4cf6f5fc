package vn.kiphan.register;

import java.time.Instant;
import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;

/** Somebody took a register out of the application. */
record RegisterDownloaded(UnitId department, RegisterKind kind, RegisterFilter filter, Instant at, Author by)
        implements Auditable {

    @Override
    public String action() {
        return "register.download";
    }

    @Override
    public String subjectType() {
        return "unit";
    }

    @Override
    public UUID subjectId() {
        return department.value();
    }

    @Override
    public String details() {
        return kind.fileName(filter.year()) + ", " + at;
    }
}
