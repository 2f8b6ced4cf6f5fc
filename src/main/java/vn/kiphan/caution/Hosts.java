package vn.kiphan.caution;

import java.util.Locale;

/** The hosts of addresses, as far as they say whose page it is. */
final class Hosts {

    private Hosts() {}

    /** The host in lower case without www; empty for what is no address. */
    static String of(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        return lower.matches("https?://[^/?#\\s]+.*")
                ? lower.replaceFirst("^https?://(?:[^/?#@]*@)?(?:www\\.)?", "").replaceFirst("[:/?#].*", "")
                : "";
    }

    /** Whether the host is the site's own or a name below it; a site below a wider one belongs to it too. */
    static boolean belongs(String host, String site) {
        return host.equals(site) || host.endsWith("." + site);
    }
}
