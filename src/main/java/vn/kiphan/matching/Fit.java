package vn.kiphan.matching;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How well a text fits a topic.
 *
 * @param score the number of syllables that both have in a row, and more for tags; 0 when there is nothing in common
 * @param words the first of these runs, as the text writes them
 * @param tags the tags of the topic that the text has, among its own or in its words
 */
public record Fit(int score, List<String> words, List<String> tags) {

    public static final Fit NONE = new Fit(0, List.of(), List.of());

    public boolean fits() {
        return score > 0;
    }

    /** The words in common, as the text writes them; empty when there are none besides the tags. */
    public String reason() {
        return String.join(", ", words);
    }

    /** The tags in common, quoted; empty when there are none. */
    public String tagged() {
        return tags.stream().map(tag -> "“" + tag + "”").collect(Collectors.joining(", "));
    }
}
