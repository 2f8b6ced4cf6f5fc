package vn.kiphan.reportdraft;

import java.time.Instant;
import java.util.UUID;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;

/** A report that is held until the end of the transaction, for those who put something into it. */
public interface HeldReport {

    UUID id();

    long version();

    UnitId unit();

    /** Whoever adds an entry has something to report. The reason given before stays on the page. */
    void noLongerNil(Author by, Instant at);
}
