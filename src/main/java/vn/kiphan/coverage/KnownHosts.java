package vn.kiphan.coverage;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sites that have several names for one page: the host for telephones, the short host, the copy that a search engine keeps, what sharing adds. */
final class KnownHosts {

    /** Names in front of a site that say for which screen it is. */
    private static final Pattern SCREEN = Pattern.compile("(?:www|m|mobile|wap|amp)\\.(.+\\..+)");

    /** No site by themselves: m.com.vn is one. */
    private static final Pattern ABOVE_SITES =
            Pattern.compile("(?:com|net|org|gov|edu|info|name|pro|health|ac|biz|int|io|id|ai)\\.vn(?::\\d+)?");

    private static final Map<String, String> ONE_HOST = Map.of(
            "youtube.com", "www.youtube.com",
            "facebook.com", "www.facebook.com",
            "web.facebook.com", "www.facebook.com",
            "mbasic.facebook.com", "www.facebook.com",
            "tiktok.com", "www.tiktok.com");

    /** The copy that Google serves to telephones; the address of the page itself stands in it. */
    private static final Pattern COPY = Pattern.compile(
            "(?i)https?://(?:(?:www\\.)?google\\.[a-z.]{2,6}/amp|[a-z0-9-]+\\.cdn\\.ampproject\\.org/[cv])/(s/)?([^/?#]+\\.[^?#]*)(.*)");

    private static final Pattern SHORT_VIDEO = Pattern.compile("(https?)://youtu\\.be/([\\w-]{6,20})(?:\\?(.*))?");

    /** What the sharing of a page adds to its address there. */
    private static final Map<String, Set<String>> ADDED = Map.of(
            "www.youtube.com", Set.of("si", "feature", "ab_channel", "pp"),
            "www.facebook.com", Set.of("mibextid", "rdid", "share_url", "sfnsn", "ref", "locale", "_rdr"),
            "www.tiktok.com", Set.of("is_from_webapp", "sender_device", "sender_web_id", "_r", "_t"));

    private KnownHosts() {}

    /** The address of a video behind its short one, of a page behind its copy; others as they are. */
    static String opened(String link) {
        Matcher copy = COPY.matcher(link);
        if (copy.matches()) {
            return "http" + (copy.group(1) == null ? "" : "s") + "://" + copy.group(2) + copy.group(3);
        }
        Matcher video = SHORT_VIDEO.matcher(link);
        if (!video.matches()) {
            return link;
        }
        String rest = video.group(3) == null || video.group(3).isEmpty() ? "" : "&" + video.group(3);
        return video.group(1) + "://www.youtube.com/watch?v=" + video.group(2) + rest;
    }

    /** The one host of a site. */
    static String host(String host) {
        String bare = host;
        for (Matcher screen = SCREEN.matcher(bare); screen.matches(); screen = SCREEN.matcher(bare)) {
            if (ABOVE_SITES.matcher(screen.group(1)).matches()) {
                break;
            }
            bare = screen.group(1);
        }
        return ONE_HOST.getOrDefault(bare, bare);
    }

    static boolean added(String host, String parameter) {
        return ADDED.getOrDefault(host, Set.of()).contains(parameter);
    }
}
