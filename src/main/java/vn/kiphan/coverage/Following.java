package vn.kiphan.coverage;

import java.util.Set;
import java.util.regex.Pattern;

/** Parameters that say where a reader came from or for which screen the page is, not what the page is. */
final class Following {

    private static final Set<String> NAMES = Set.of(
            // Facebook, Instagram, TikTok, X
            "fbclid",
            "mibextid",
            "igshid",
            "igsh",
            "ttclid",
            "twclid",
            // Zalo, which also hangs a token of its own onto what is sent in a chat
            "zarsrc",
            "gidzl",
            "zclid",
            // Google, Bing, Yandex
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "gad_source",
            "gad_campaignid",
            "srsltid",
            "_ga",
            "_gl",
            "msclkid",
            "yclid",
            // letters
            "mc_cid",
            "mc_eid",
            "_hsenc",
            "_hsmi",
            // the form for telephones
            "amp",
            "m_amp");

    /** utm_source and its like, fb_action_ids, zalo_source, and what VnExpress counts its readers by. */
    private static final Pattern FAMILIES =
            Pattern.compile("(?:utm|fb|zalo)_.*|vn_(?:source|medium|campaign|term|content|thumb)");

    private Following() {}

    /** @param name in lower case */
    static boolean has(String name) {
        return NAMES.contains(name) || FAMILIES.matcher(name).matches();
    }
}
