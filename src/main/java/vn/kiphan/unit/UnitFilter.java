package vn.kiphan.unit;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.MarklessText;

/** What the list of units is narrowed to: words without marks, a kind, a group. */
record UnitFilter(
        String text, @Nullable UnitKind kind, @Nullable UUID group) {

    private static final int LONGEST = 200;

    UnitFilter {
        text = Objects.requireNonNullElse(text, "").strip();
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
        }
    }

    /** The typed words as the database searches them. Control characters, which it does not take, count as spaces. */
    String folded() {
        return MarklessText.fold(text.replaceAll("\\p{Cntrl}", " "));
    }
}
