package vn.kiphan.report;

/** A part of a report or of a submission as a page shows it: the template of its fragments, and what they show. */
public record ShownPart(String name, String template, Object content) {}
