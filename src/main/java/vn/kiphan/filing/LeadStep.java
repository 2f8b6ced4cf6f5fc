package vn.kiphan.filing;

import java.time.Instant;

/** That a report went to the unit's lead, came back, or was taken back; with a word that may be empty, except where it came back. */
record LeadStep(Kind kind, String words, Instant at, String by) {

    enum Kind {
        SENT,
        GIVEN_BACK,
        TAKEN_BACK
    }
}
