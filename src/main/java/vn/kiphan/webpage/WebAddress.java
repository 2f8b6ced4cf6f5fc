package vn.kiphan.webpage;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Addresses that may be visited: http and https, on the ports that these have by themselves, without a name and password in them. */
final class WebAddress {

    /** The ports of http and https and no others; -1 stands for the one of the scheme. */
    static final IntPredicate DEFAULT_PORTS = port -> port == -1;

    private static final String ILLEGAL = "\"<>\\^`{|} []";

    private WebAddress() {}

    static URI of(String link, IntPredicate ports) throws NotReached {
        return checked(parsed(encoded(link)), ports);
    }

    /** Where a redirect leads; never from a secured page to one that is not. */
    static URI redirected(URI from, String location, IntPredicate ports) throws NotReached {
        if (location.isEmpty()) {
            throw new NotReached(Trouble.REDIRECTS, "a redirect to nowhere");
        }
        URI to = checked(from.resolve(parsed(encoded(location))), ports);
        if ("https".equals(from.getScheme()) && "http".equals(to.getScheme())) {
            throw new NotReached(Trouble.REDIRECTS, "a redirect from https to http");
        }
        return to;
    }

    private static URI checked(URI address, IntPredicate ports) throws NotReached {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        int own = "http".equals(scheme) ? 80 : 443;
        int port = address.getPort() == own ? -1 : address.getPort();
        if (!("http".equals(scheme) || "https".equals(scheme))
                || address.getHost() == null
                || address.getRawUserInfo() != null
                || !ports.test(port)) {
            throw new NotReached(Trouble.ADDRESS, address.toString());
        }
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return parsed(scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + (port == -1 ? "" : ":" + port)
                + path + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
    }

    private static URI parsed(String text) throws NotReached {
        try {
            return new URI(text);
        } catch (URISyntaxException wrong) {
            throw new NotReached(Trouble.ADDRESS, wrong);
        }
    }

    /** Letters that stand in the address bar of a browser, but not in a request. The host was written in ASCII before. */
    private static String encoded(String link) {
        StringBuilder encoded = new StringBuilder();
        int hosts = Math.max(0, link.indexOf("://"));
        int pathAt = hosts == 0 ? 0 : Math.max(link.indexOf('/', hosts + 3), hosts);
        for (int at = 0; at < link.length(); ) {
            int letter = link.codePointAt(at);
            boolean brokenEscape = letter == '%' && !link.substring(at).matches("(?s)%[0-9A-Fa-f]{2}.*");
            boolean bracketOfHost = (letter == '[' || letter == ']') && at < pathAt;
            if (brokenEscape || letter > 126 || letter < 32 || (ILLEGAL.indexOf(letter) >= 0 && !bracketOfHost)) {
                for (byte octet : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(String.format("%02X", octet));
                }
            } else {
                encoded.appendCodePoint(letter);
            }
            at += Character.charCount(letter);
        }
        return encoded.toString();
    }
}
