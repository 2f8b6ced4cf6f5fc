package vn.kiphan.letter;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterText;
import vn.kiphan.lettertext.Line;

/** A portal's own title above the text of a letter: what the letter is about when nothing says it better. */
final class NewsTitle {

    /** The site's name, and what a site writes beside its news. */
    private static final Pattern NOT_A_TITLE = Pattern.compile(
            "^(?:cong (?:thong tin|tt)|trang (?:thong tin|tin|chu)|bao |dai |ngay |thu (?:hai|ba|tu|nam|sau|bay)|chu nhat|\\d|luot (?:xem|doc)|tac gia|nguoi dang|kinh gui|so\\s?:)"
                    + "|\\bluot (?:xem|doc)\\b|\\d{1,2}/\\d{1,2}/\\d{4}\\s*[-|,]|www\\.|://|>>|\\|");

    private NewsTitle() {}

    /** The first line that reads like a title, before the text starts; null when none does. */
    static @Nullable Found<String> in(List<Line> opening) {
        for (Line line : opening) {
            if (LetterParts.opensBody(line) || line.ends()) {
                return null;
            }
            if (isTitle(line)) {
                return Found.of(LetterText.clean(line.text()), line.start(), line.end(), Confidence.LOW);
            }
        }
        return null;
    }

    private static boolean isTitle(Line line) {
        int words = line.folded().split(" ").length;
        return words >= 6
                && words <= 40
                && Character.isUpperCase(line.text().codePointAt(0))
                && !line.isCapitals()
                && !NOT_A_TITLE.matcher(line.folded()).find();
    }
}
