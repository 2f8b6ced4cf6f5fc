package vn.kiphan.matching;

import java.util.List;

/**
 * How well a text fits a topic.
 *
 * @param score the number of syllables that both have in a row; 0 when there are none
 * @param words the first of these runs, as the text writes them
 */
public record Fit(int score, List<String> words) {

    public static final Fit NONE = new Fit(0, List.of());

    public boolean fits() {
        return score > 0;
    }

    /** The reason in the text's own words. */
    public String reason() {
        return String.join(", ", words);
    }
}
