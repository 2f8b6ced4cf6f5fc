package vn.kiphan.shared;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words under which something is filed, as people write them, each once. Two are the same when they differ in marks, capitals, spaces and
 * signs only: "#AnToanGiaoThong" is "an toàn giao thông".
 */
public record Tags(List<String> words) {

    public static final Tags NONE = new Tags(List.of());

    private static final Pattern BETWEEN = Pattern.compile("[,;#\\n\\r\\t|]+");
    private static final Pattern HASHTAG = Pattern.compile("(?<![\\p{L}\\p{N}&/])#([\\p{L}\\p{N}_]{2,60})");
    private static final Pattern EDGES = Pattern.compile("^[\\s\"'“”‘’.:]+|[\\s\"“”.:]+$");
    private static final Pattern SPACES = Pattern.compile("[\\s_\\u00a0]+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    public Tags {
        words = List.copyOf(words);
    }

    /** What a person typed or a page calls its keywords: parted by commas, semicolons, lines or the sign of a hashtag. */
    public static Tags of(String typed) {
        return distinct(List.of(BETWEEN.split(typed)));
    }

    /** The hashtags in a running text; "#1" is a number. */
    public static Tags hashtagsIn(String text) {
        Matcher found = HASHTAG.matcher(text);
        return distinct(found.results().map(one -> one.group(1)).toList());
    }

    /** These and then those of the other that are not among them. */
    public Tags and(Tags other) {
        return distinct(Stream.concat(words.stream(), other.words.stream()).toList());
    }

    /** The first so many of those that are not longer than that: pages call whole sentences keywords. */
    public Tags atMost(int count, int longest) {
        return new Tags(words.stream()
                .filter(word -> word.length() <= longest)
                .limit(count)
                .toList());
    }

    private static Tags distinct(List<String> written) {
        Map<String, String> distinct = new LinkedHashMap<>();
        for (String one : written) {
            String word = EDGES.matcher(SPACES.matcher(Normalizer.normalize(one, Normalizer.Form.NFC))
                            .replaceAll(" "))
                    .replaceAll("");
            String key = key(word);
            if (!key.isEmpty() && !key.chars().allMatch(Character::isDigit)) {
                distinct.putIfAbsent(key, word);
            }
        }
        return new Tags(List.copyOf(distinct.values()));
    }

    /** What two ways of writing one tag have in common. */
    public static String key(String word) {
        return SIGNS.matcher(MarklessText.fold(word)).replaceAll("");
    }

    public Set<String> keys() {
        return words.stream().map(Tags::key).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** As they are kept and typed: parted by commas. */
    public String text() {
        return String.join(", ", words);
    }
}
