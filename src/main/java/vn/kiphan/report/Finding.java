package vn.kiphan.report;

import java.util.List;

/**
 * One line of the check list before submitting: a sentence, and where it is mended.
 *
 * @param place the {@code id} of an element on the report's page; or, with a leading stroke, an address below that of the report:
 *     {@code /figures}
 * @param spots the very entries or fields that are meant, where the sentence means several; the first few are enough
 */
public record Finding(Severity severity, String sentence, String place, List<Spot> spots) {

    public Finding(Severity severity, String sentence, String place) {
        this(severity, sentence, place, List.of());
    }

    /** One of the things that a finding is about. The place reads as that of the finding. */
    public record Spot(String label, String place) {

        public String address(String report) {
            return Finding.address(report, place);
        }
    }

    /** A blocker has to be mended first; a warning is for the unit to weigh; the rest is information. */
    public enum Severity {
        BLOCKER,
        WARNING,
        INFO
    }

    /** The link to the place; {@code report} is the address of the report's page. */
    public String address(String report) {
        return address(report, place);
    }

    private static String address(String report, String place) {
        return place.startsWith("/") ? report + place : report + "#" + place;
    }
}
