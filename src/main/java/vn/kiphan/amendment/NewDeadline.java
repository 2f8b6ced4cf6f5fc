package vn.kiphan.amendment;

import java.time.Instant;
import java.util.UUID;
import vn.kiphan.directivetext.ReportDeadline;

/**
 * A deadline that takes the place of another.
 *
 * @param terms of which report
 * @param at the last instant that is in time
 * @param phrase the words of the document that announces it, or empty
 * @param inclusive whether the day that the phrase names still counts
 */
public record NewDeadline(UUID terms, Instant at, String phrase, boolean inclusive) {

    /** The end of that instant's day or hour, said in no words of a document. */
    public static NewDeadline at(UUID terms, Instant at) {
        return new NewDeadline(terms, at, "", true);
    }

    /** The day and the hour as they were said. */
    ReportDeadline said() {
        return ReportDeadline.of(at, inclusive);
    }
}
