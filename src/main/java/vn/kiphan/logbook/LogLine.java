package vn.kiphan.logbook;

import java.util.List;

/**
 * An entry in the log, or on the page on which a report picks. Public for the templates.
 *
 * @param offers the open reports that it fits and does not stand in
 * @param reason on the page of one report: the words that it has in common with what is asked for; empty when there are none
 * @param tags on the page of one report: the tags in common, quoted; empty when there are none
 */
public record LogLine(UnitEntries.Line entry, List<Offer> offers, String reason, String tags) {}
