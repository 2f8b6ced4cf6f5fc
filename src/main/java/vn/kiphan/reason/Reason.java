package vn.kiphan.reason;

import java.util.UUID;

/** A reason as its list offers it; whoever uses one keeps its words, so that the list can change. */
public record Reason(UUID id, String words) {}
