package vn.kiphan.demo;

/** How far a sample unit got in a sample campaign. */
enum DemoOutcome {
    NEVER_OPENED,
    RECEIVED,
    DRAFTING,
    SUBMITTED,
    SUBMITTED_LATE,
    RETURNED,
    MENDED,
    NIL,
    ACCEPTED,
    ACCEPTED_LATE;

    boolean late() {
        return this == SUBMITTED_LATE || this == ACCEPTED_LATE;
    }

    boolean reports() {
        return this != NEVER_OPENED && this != RECEIVED;
    }

    boolean submits() {
        return reports() && this != DRAFTING;
    }

    boolean accepted() {
        return this == ACCEPTED || this == ACCEPTED_LATE || this == NIL || this == MENDED;
    }

    boolean returned() {
        return this == RETURNED || this == MENDED;
    }
}
