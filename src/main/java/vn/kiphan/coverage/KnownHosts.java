package vn.kiphan.coverage;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Social networks that have several names for one page: their telephone's host, their short host, what sharing adds. */
final class KnownHosts {

    private static final Map<String, String> ONE_HOST = Map.of(
            "youtube.com", "www.youtube.com",
            "m.youtube.com", "www.youtube.com",
            "facebook.com", "www.facebook.com",
            "m.facebook.com", "www.facebook.com",
            "web.facebook.com", "www.facebook.com",
            "mbasic.facebook.com", "www.facebook.com",
            "tiktok.com", "www.tiktok.com",
            "m.tiktok.com", "www.tiktok.com");

    private static final Pattern SHORT_VIDEO = Pattern.compile("(https?)://youtu\\.be/([\\w-]{6,20})(?:\\?(.*))?");

    /** What the sharing of a page adds to its address there. */
    private static final Map<String, Set<String>> ADDED = Map.of(
            "www.youtube.com", Set.of("si", "feature", "ab_channel", "pp"),
            "www.facebook.com", Set.of("mibextid", "rdid", "share_url", "sfnsn", "ref", "locale", "_rdr"),
            "www.tiktok.com", Set.of("is_from_webapp", "sender_device", "sender_web_id", "_r", "_t"));

    private KnownHosts() {}

    /** The address of a video behind its short one; others as they are. */
    static String opened(String link) {
        Matcher video = SHORT_VIDEO.matcher(link);
        if (!video.matches()) {
            return link;
        }
        String rest = video.group(3) == null || video.group(3).isEmpty() ? "" : "&" + video.group(3);
        return video.group(1) + "://www.youtube.com/watch?v=" + video.group(2) + rest;
    }

    static String host(String host) {
        return ONE_HOST.getOrDefault(host, host);
    }

    static boolean added(String host, String parameter) {
        return ADDED.getOrDefault(host, Set.of()).contains(parameter);
    }
}
