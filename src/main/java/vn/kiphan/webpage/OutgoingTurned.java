package vn.kiphan.webpage;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/** An administrator allowed requests to the outside, or forbade them. */
record OutgoingTurned(Author by, boolean on) implements Auditable {

    /** There is one switch. */
    private static final UUID SWITCH = new UUID(0, 0);

    @Override
    public String action() {
        return on ? "outgoing.allow" : "outgoing.forbid";
    }

    @Override
    public String subjectType() {
        return "outgoing";
    }

    @Override
    public UUID subjectId() {
        return SWITCH;
    }
}
