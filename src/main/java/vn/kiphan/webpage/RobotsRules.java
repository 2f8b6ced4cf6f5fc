package vn.kiphan.webpage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a site's robots.txt (RFC 9309) says to this reader: the group that names it, or else the group for everybody. Of the rules that fit a
 * path the longest holds, and of two equally long ones that which allows.
 */
final class RobotsRules {

    /** The name by which a site may address this reader. */
    private static final String NAME = "kiphan";

    private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);
    private static final int MOST_RULES = 2_000;

    static final RobotsRules ALL = new RobotsRules(List.of(), Duration.ZERO);

    /** Nothing may be read: the site could not say what may be. */
    static final RobotsRules NONE = new RobotsRules(List.of(new Rule("/", false)), Duration.ZERO);

    private final List<Rule> rules;
    private final Duration delay;

    private RobotsRules(List<Rule> rules, Duration delay) {
        this.rules = rules;
        this.delay = delay;
    }

    private record Rule(String path, boolean allows) {

        boolean fits(String address) {
            boolean anchored = path.endsWith("$");
            String[] parts = (anchored ? path.substring(0, path.length() - 1) : path).split("\\*", -1);
            int at = 0;
            for (int i = 0; i < parts.length; i++) {
                boolean last = i == parts.length - 1;
                int found;
                if (last && anchored && i > 0) {
                    found = address.endsWith(parts[i]) ? address.length() - parts[i].length() : -1;
                } else {
                    found = i == 0 ? (address.startsWith(parts[0]) ? 0 : -1) : address.indexOf(parts[i], at);
                }
                if (found < at) {
                    return false;
                }
                at = found + parts[i].length();
            }
            return !anchored || at == address.length();
        }
    }

    static RobotsRules read(String text) {
        Reading own = new Reading();
        Reading everybody = new Reading();
        boolean forOwn = false;
        boolean forEverybody = false;
        boolean naming = false;
        for (String line : text.split("\\R")) {
            String bare = line.replaceFirst("#.*", "").strip();
            int colon = bare.indexOf(':');
            if (colon <= 0) {
                continue;
            }
            String name = bare.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = bare.substring(colon + 1).strip();
            if (name.equals("user-agent")) {
                String agent = value.toLowerCase(Locale.ROOT);
                forOwn = (naming && forOwn) || agent.equals(NAME) || agent.startsWith(NAME + "/");
                forEverybody = (naming && forEverybody) || agent.equals("*");
                own.named |= forOwn;
                naming = true;
                continue;
            }
            naming &= !(name.equals("allow") || name.equals("disallow") || name.equals("crawl-delay"));
            if (forOwn) {
                own.take(name, value);
            }
            if (forEverybody) {
                everybody.take(name, value);
            }
        }
        return (own.named ? own : everybody).rules();
    }

    private static final class Reading {

        private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(\\.\\d{1,3})?");

        private final List<Rule> rules = new ArrayList<>();
        private boolean named;
        private Duration delay = Duration.ZERO;

        void take(String name, String value) {
            boolean allows = name.equals("allow");
            if ((allows || name.equals("disallow")) && !value.isEmpty() && rules.size() < MOST_RULES) {
                rules.add(new Rule(value, allows));
            } else if (name.equals("crawl-delay") && SECONDS.matcher(value).matches()) {
                Duration asked = Duration.ofMillis((long) (Double.parseDouble(value) * 1000));
                delay = asked.compareTo(LONGEST_DELAY) < 0 ? asked : LONGEST_DELAY;
            }
        }

        RobotsRules rules() {
            return new RobotsRules(List.copyOf(rules), delay);
        }
    }

    /** @param path the path with its query, as it is requested */
    boolean allows(String path) {
        int longest = -1;
        boolean allowed = true;
        for (Rule rule : rules) {
            int length = rule.path.length();
            if (rule.fits(path) && (length > longest || (length == longest && rule.allows))) {
                longest = length;
                allowed = rule.allows;
            }
        }
        return allowed;
    }

    /** How long the site wants to be left alone between two requests. */
    Duration delay() {
        return delay;
    }
}
