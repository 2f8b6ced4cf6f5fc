package vn.kiphan.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kiphan.shared.MarklessText;
import vn.kiphan.shared.Tags;

/**
 * What a directive is about, as the pairs of neighbouring syllables in its subject and its tasks. A Vietnamese word is mostly two syllables
 * or more, and a single one says little: so a text fits by pairs, and the reason is the run of syllables that both have. Pairs that stand in
 * every directive say nothing.
 */
public final class Topic {

    private static final Pattern SYLLABLE = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{3,}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int MOST_SYLLABLES = 20_000;
    private static final int LONGEST_REASON = 3;

    /** A tag counts for more than a word of four syllables: somebody chose it. */
    private static final int TAG = 5;

    /** Shorter ones are syllables of other words. */
    private static final int SHORTEST_IN_WORDS = 4;

    private final Set<String> pairs = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();

    /** By key, as an officer wrote them. */
    private final Map<String, String> tags = new LinkedHashMap<>();

    private Topic() {}

    /** @param texts the subject, the tasks, tags: one after the other, no pair reaches from one to the next */
    public static Topic of(Collection<String> texts) {
        Topic topic = new Topic();
        for (String text : texts) {
            List<String> syllables = folded(syllables(text));
            for (int i = 0; i < syllables.size(); i++) {
                if (isTelling(syllables.get(i))) {
                    topic.numbers.add(syllables.get(i));
                }
                if (i > 0) {
                    topic.add(syllables.get(i - 1), syllables.get(i));
                }
            }
        }
        return topic;
    }

    /** @param tags what a text has to name as a whole, among its own tags or in its words */
    public static Topic of(Collection<String> texts, Tags tags) {
        Topic topic = of(texts);
        tags.words().forEach(tag -> topic.tags.put(Tags.key(tag), tag));
        return topic;
    }

    private void add(String first, String second) {
        String pair = first + " " + second;
        if (!EverydayWords.contains(first, second, pair)) {
            pairs.add(pair);
        }
    }

    /** A number that is none of the years: a hotline, a law. */
    private static boolean isTelling(String syllable) {
        return NUMBER.matcher(syllable).matches() && !YEAR.matcher(syllable).matches();
    }

    /** How well the texts fit: nothing in common is {@link Fit#NONE}. */
    public Fit fit(Collection<String> texts) {
        return fit(texts, Tags.NONE);
    }

    /** How well texts fit that are filed under tags. */
    public Fit fit(Collection<String> texts, Tags own) {
        Map<String, String> shared = own.isEmpty() && tags.isEmpty() ? Map.of() : shared(texts, own);
        List<String> all = new ArrayList<>(texts);
        all.addAll(own.words());
        Fit words = words(all, shared.keySet());
        return words.score() == 0 && shared.isEmpty()
                ? Fit.NONE
                : new Fit(words.score() + TAG * shared.size(), words.words(), List.copyOf(shared.values()));
    }

    private Map<String, String> shared(Collection<String> texts, Tags own) {
        Set<String> keys = own.keys();
        Map<String, String> shared = new LinkedHashMap<>();
        tags.forEach((key, tag) -> {
            if (keys.contains(key) || (key.length() >= SHORTEST_IN_WORDS && named(key, texts))) {
                shared.put(key, tag);
            }
        });
        return shared;
    }

    /** Whether syllables in a row make the tag, whatever stands between them. */
    private static boolean named(String key, Collection<String> texts) {
        for (String text : texts) {
            List<String> syllables = syllables(text).stream().map(Tags::key).toList();
            for (int from = 0; from < syllables.size(); from++) {
                StringBuilder run = new StringBuilder();
                for (int at = from; at < syllables.size() && run.length() < key.length(); at++) {
                    run.append(syllables.get(at));
                }
                if (run.toString().equals(key)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** @param told keys of tags that are a reason already: what only repeats their words is none */
    private Fit words(Collection<String> texts, Set<String> told) {
        Map<String, String> runs = new LinkedHashMap<>();
        int score = 0;
        for (String text : texts) {
            for (Run run : runs(syllables(text))) {
                if (runs.putIfAbsent(run.key, run.words) == null) {
                    score += run.length;
                }
            }
        }
        return new Fit(
                score,
                runs.entrySet().stream()
                        .filter(run -> told.stream().noneMatch(tag -> tag.contains(Tags.key(run.getKey()))))
                        .map(Map.Entry::getValue)
                        .limit(LONGEST_REASON)
                        .toList(),
                List.of());
    }

    private record Run(String key, String words, int length) {}

    private List<Run> runs(List<String> syllables) {
        List<String> folded = folded(syllables);
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < folded.size()) {
            int end = at;
            while (end + 1 < folded.size() && pairs.contains(folded.get(end) + " " + folded.get(end + 1))) {
                end++;
            }
            if (end > at) {
                runs.add(new Run(
                        String.join(" ", folded.subList(at, end + 1)),
                        String.join(" ", syllables.subList(at, end + 1)),
                        end - at + 1));
            } else if (numbers.contains(folded.get(at))) {
                runs.add(new Run(folded.get(at), syllables.get(at), 2));
            }
            at = end + 1;
        }
        return runs;
    }

    private static List<String> syllables(String text) {
        List<String> syllables = new ArrayList<>();
        Matcher found = SYLLABLE.matcher(text);
        while (found.find() && syllables.size() < MOST_SYLLABLES) {
            syllables.add(found.group());
        }
        return syllables;
    }

    private static List<String> folded(List<String> syllables) {
        return syllables.stream().map(MarklessText::fold).toList();
    }
}
