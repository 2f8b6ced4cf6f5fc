package vn.kiphan.approval;

import java.time.Instant;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;

/** A document on its way from desk to desk. Each move is refused with a sentence when the document does not lie where it starts from. */
public interface Paper {

    Standing standing();

    long version();

    /** The department whose document it is. */
    UnitId issuingUnit();

    /** The address of its own page. */
    String page();

    /** What it is called on a desk: its number and symbol, as far as they are known. */
    String name();

    String subject();

    /** Hands it to the leader; until it comes back nobody changes it. */
    void submit(Author by, Instant at);

    /** Approves it as it stands. Whoever drafted it or handed it in may not. */
    void approve(Author by, Instant at);

    /** Gives it back to be mended, before or after the approval, which is lost. */
    void sendBack(String reason, Author by, Instant at);

    /** The officer takes it back to change it; an approval is lost. */
    void takeBack(Author by, Instant at);
}
