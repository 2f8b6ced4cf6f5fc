package vn.kiphan.consolidation;

/** The sums of one kind or of one channel of coverage. */
public record CoverageLine(Label label, Measures measures) {}
