package vn.kiphan.pasting;

/** Who publishes at a host and on which channel; a kind where there is only one, else empty. */
record Outlet(String host, String name, String channel, String kind) {}
