package vn.kiphan.coverage;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one form of a link by which two addresses of the same page are found to be the same: the host in lower case and without the names
 * that only say for which screen it is, https unless a port is named, no default port, no fragment, no parameters that only follow the
 * reader, no slash and no {@code /amp} at the ends of the path. It names a page and need not lead there: the pasted form is kept beside it,
 * and {@code address} is what is visited, with host and path as they were pasted.
 *
 * <p>Only http and https are links here; whatever a browser would read as another scheme is refused, also when it is broken up by
 * tabs or written in mixed case.
 */
public record CanonicalLink(String value, String address) {

    /** The number of the form: raised when links that were accepted may come out otherwise, so that entries saved before are brought to it. */
    public static final int FORM = 2;

    /** The longest that is kept; also what the patterns below are tried on. */
    static final int LONGEST = 2_000;

    private static final Pattern LINK =
            Pattern.compile("(https?)://([^/?#]*)([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z0-9][a-z0-9-]*[a-z0-9]");
    private static final Pattern PORT = Pattern.compile(":(\\d{1,5})$");
    private static final Pattern LIKELY_HOST =
            Pattern.compile("[\\p{L}\\p{N}_-]+(\\.[\\p{L}\\p{N}_-]+)+(:\\d{1,5})?([/?#].*)?");
    private static final Pattern OTHER_SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANK_OR_CONTROL = Pattern.compile("[\\s\\p{Z}\\p{C}]");

    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

    /** The ends of a path in the form for telephones that some newspapers have of their pages. */
    private static final Pattern AMP = Pattern.compile("^/amp(?=/.)|/amp/*$");

    /** Why a text is no link. The name is part of a message key. */
    enum Fault {
        NO_SCHEME,
        OTHER_SCHEME,
        BLANK,
        NO_HOST
    }

    /** The text is no link; {@code suggestion} is what was probably meant, or empty. */
    public static final class NotALink extends Exception {

        private final Fault fault;
        private final String suggestion;

        public NotALink(Fault fault, String suggestion) {
            super(fault.name());
            this.fault = fault;
            this.suggestion = suggestion;
        }

        public Fault fault() {
            return fault;
        }

        public String suggestion() {
            return suggestion;
        }
    }

    public static CanonicalLink of(String pasted) throws NotALink {
        String text = KnownHosts.opened(pasted.strip());
        if (text.length() > LONGEST) {
            throw new NotALink(Fault.NO_HOST, "");
        }
        Matcher parts = LINK.matcher(text);
        if (!parts.matches()) {
            throw notALink(text);
        }
        if (BLANK_OR_CONTROL.matcher(text).find()) {
            throw new NotALink(Fault.BLANK, "");
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String pastedHost = host(scheme, parts.group(2));
        String host = KnownHosts.host(pastedHost);
        String query = query(host, parts.group(4));
        return new CanonicalLink(
                (host.contains(":") ? scheme : "https") + "://" + host + escaped(path(parts.group(3)) + query),
                scheme + "://" + pastedHost + parts.group(3) + query);
    }

    private static NotALink notALink(String text) {
        String joined = BLANK_OR_CONTROL.matcher(text).replaceAll("");
        if (LIKELY_HOST.matcher(text).matches()) {
            return new NotALink(Fault.NO_SCHEME, "https://" + text);
        }
        if (joined.startsWith("//") && LIKELY_HOST.matcher(joined.substring(2)).matches()) {
            return new NotALink(Fault.NO_SCHEME, "https:" + joined);
        }
        boolean broken = joined.regionMatches(true, 0, "http", 0, 4);
        return new NotALink(OTHER_SCHEME.matcher(joined).matches() && !broken ? Fault.OTHER_SCHEME : Fault.NO_HOST, "");
    }

    private static String host(String scheme, String authority) throws NotALink {
        Matcher port = PORT.matcher(authority);
        String name = port.find() ? authority.substring(0, port.start()) : authority;
        String suffix = "";
        if (name.length() < authority.length()) {
            int number = Integer.parseInt(port.group(1));
            if (number == 0 || number > 65_535) {
                throw new NotALink(Fault.NO_HOST, "");
            }
            suffix = number == ("http".equals(scheme) ? 80 : 443) ? "" : ":" + number;
        }
        String ascii = ascii(name);
        if (ascii.length() > 253 || !HOST.matcher(ascii).matches()) {
            throw new NotALink(Fault.NO_HOST, "");
        }
        return ascii + suffix;
    }

    private static String ascii(String name) throws NotALink {
        try {
            return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noName) {
            throw new NotALink(Fault.NO_HOST, "");
        }
    }

    private static String path(String path) {
        return AMP.matcher(path).replaceAll("").replaceFirst("/+$", "");
    }

    /** One browser copies "quân" out of its address bar, another "qu%C3%A2n". */
    private static String escaped(String text) {
        String even = ESCAPE.matcher(text).replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
        if (even.chars().allMatch(letter -> letter < 128)) {
            return even;
        }
        StringBuilder escaped = new StringBuilder();
        Normalizer.normalize(even, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            if (letter < 128) {
                escaped.appendCodePoint(letter);
            } else {
                for (byte octet : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append(String.format(Locale.ROOT, "%%%02X", octet));
                }
            }
        });
        return escaped.length() > LONGEST - 300 ? even : escaped.toString();
    }

    private static String query(String host, String query) {
        if (query == null || query.length() < 2) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        for (String parameter : query.substring(1).split("&")) {
            String name = parameter.replaceFirst("=.*", "").toLowerCase(Locale.ROOT);
            if (!parameter.isEmpty() && !Following.has(name) && !KnownHosts.added(host, name)) {
                kept.add(parameter);
            }
        }
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    /** The host of a link that was accepted before, for people to read; empty for an empty link. */
    public static String hostOf(String canonical) {
        Matcher parts = LINK.matcher(canonical);
        return parts.matches() ? parts.group(2) : "";
    }

    /** The one form of a link by which two addresses of the same page are the same; empty for what is no link. */
    public static String canonicalOf(String link) {
        try {
            return link.isBlank() ? "" : of(link).value();
        } catch (NotALink none) {
            return "";
        }
    }

    /** What is visited for a link: as it was pasted, without what only follows the reader; empty for what is no link. */
    public static String addressOf(String link) {
        try {
            return link.isBlank() ? "" : of(link).address();
        } catch (NotALink none) {
            return "";
        }
    }
}
