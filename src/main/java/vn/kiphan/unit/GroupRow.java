package vn.kiphan.unit;

import java.util.List;
import java.util.UUID;

/** A group as the list and its own page show it: with its aliases and the number of its members today. */
record GroupRow(UUID id, long version, String name, List<String> aliases, int members) {}
