package vn.kiphan.coverage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a report says in words: the four parts of the prescribed form, the day its figures hold for, and the nil option. */
record Narrative(
        String workDone,
        String results,
        String difficulties,
        String proposals,
        @Nullable LocalDate figuresAsOf,
        boolean nil,
        String nilReason) {

    /** The longest part, as the database allows it too. */
    static final int LONGEST = 20_000;

    boolean blank() {
        return workDone.isBlank() && results.isBlank() && difficulties.isBlank() && proposals.isBlank();
    }
}
