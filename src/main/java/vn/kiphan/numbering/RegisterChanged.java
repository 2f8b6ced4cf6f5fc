package vn.kiphan.numbering;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/** A register was opened, renamed, given a beginning or closed. */
record RegisterChanged(RegisterId register, Author by, String action, String details) implements Auditable {

    @Override
    public String subjectType() {
        return "number-register";
    }

    @Override
    public UUID subjectId() {
        return register.value();
    }
}
