package vn.kiphan.report;

/** One value that differs between two submissions: what it is called, what it was and what it is. An empty text says that there was none. */
public record PartChange(String label, String before, String after) {}
