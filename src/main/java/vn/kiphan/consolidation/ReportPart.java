package vn.kiphan.consolidation;

import org.jspecify.annotations.Nullable;

/** The parts of the report's second section; which channel belongs to which is data. */
public enum ReportPart {
    PRESS,
    GRASS_ROOTS,
    ONLINE,
    DISPLAYS,
    OTHER;

    static ReportPart of(@Nullable String name) {
        return name == null ? OTHER : valueOf(name);
    }
}
