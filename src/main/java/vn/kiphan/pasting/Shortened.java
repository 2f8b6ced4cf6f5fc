package vn.kiphan.pasting;

import java.util.Set;
import vn.kiphan.coverage.CanonicalLink;

/** Addresses that only lead on to another one: they tell neither the outlet nor the channel, and may end any day. */
final class Shortened {

    private static final Set<String> HOSTS = Set.of(
            "bit.ly",
            "tinyurl.com",
            "by.com.vn",
            "cutt.ly",
            "goo.gl",
            "t.co",
            "t.ly",
            "is.gd",
            "ow.ly",
            "rb.gy",
            "s.net.vn",
            "shorturl.at",
            "shorten.asia",
            "short.com.vn",
            "rebrand.ly",
            "v.gd",
            "lnkd.in");

    private Shortened() {}

    static boolean is(String link) {
        return HOSTS.contains(CanonicalLink.hostOf(CanonicalLink.canonicalOf(link)));
    }
}
