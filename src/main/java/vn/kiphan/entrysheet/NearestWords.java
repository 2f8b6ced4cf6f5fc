package vn.kiphan.entrysheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.kiphan.coverage.EntryOptions;
import vn.kiphan.shared.MarklessText;

/** Of a list of choices those that somebody may have meant: by the pairs of letters that both have, without marks. */
final class NearestWords {

    private static final int MOST = 3;
    private static final double NEAR = 0.4;

    /** Beside a far better one, a choice is no help. */
    private static final double OF_THE_BEST = 0.6;

    private NearestWords() {}

    private record Near(String label, double likeness) {}

    /** The words of those, the nearest first; none when nothing is near. */
    static List<String> of(String text, List<EntryOptions.Choice> choices) {
        Set<String> written = pairs(text);
        List<Near> near = new ArrayList<>();
        double best = 0;
        for (EntryOptions.Choice choice : choices) {
            double likeness = likeness(written, choice.label());
            best = Math.max(best, likeness);
            near.add(new Near(choice.label(), likeness));
        }
        double enough = Math.max(NEAR, best * OF_THE_BEST);
        return near.stream()
                .filter(each -> each.likeness >= enough)
                .sorted(Comparator.comparingDouble(Near::likeness).reversed())
                .limit(MOST)
                .map(Near::label)
                .toList();
    }

    /** Of the whole label, or of the one of its words between commas that is most like it. */
    private static double likeness(Set<String> written, String label) {
        double likeness = likeness(written, pairs(label));
        for (String word : label.split(",")) {
            likeness = Math.max(likeness, likeness(written, pairs(word)));
        }
        return likeness;
    }

    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size();
        return all == 0 ? 0 : 2.0 * both.size() / all;
    }

    private static Set<String> pairs(String text) {
        String folded = " " + MarklessText.fold(text) + " ";
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= folded.length(); i++) {
            pairs.add(folded.substring(i, i + 2));
        }
        return pairs;
    }
}
