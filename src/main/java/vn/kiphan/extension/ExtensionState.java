package vn.kiphan.extension;

import java.util.EnumSet;
import java.util.Set;

/** Where a request stands. Open until somebody decides, the unit takes it back, the report is filed or no longer owed, or an amendment gives what was asked for. */
public enum ExtensionState {
    OPEN,
    GRANTED,
    /** Granted, but to an earlier day than was asked for. */
    SHORTENED,
    REFUSED,
    TAKEN_BACK,
    /** There was nothing left to decide: the report was filed, or is not owed any more. */
    LAPSED,
    /** An amendment gave all units a deadline that is no earlier than the one asked for. */
    OVERTAKEN;

    public Set<ExtensionState> next() {
        return this == OPEN ? EnumSet.complementOf(EnumSet.of(OPEN)) : EnumSet.noneOf(ExtensionState.class);
    }

    public boolean granted() {
        return this == GRANTED || this == SHORTENED;
    }
}
