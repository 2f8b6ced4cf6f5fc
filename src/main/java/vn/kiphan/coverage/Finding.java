package vn.kiphan.coverage;

/** One line of the check list before submitting: a sentence, and the place on the report's page (an element's id) where it is mended. */
public record Finding(Severity severity, String sentence, String place) {

    /** A blocker has to be mended first; a warning is for the unit to weigh; the rest is information. */
    public enum Severity {
        BLOCKER,
        WARNING,
        INFO
    }
}
