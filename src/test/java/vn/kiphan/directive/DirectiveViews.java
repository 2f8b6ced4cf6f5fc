package vn.kiphan.directive;

import java.time.Instant;
import java.util.Optional;
import vn.kiphan.letter.LetterDraft;
import vn.kiphan.shared.UnitId;

/** Directives as other modules read them, for tests that need no database. */
public final class DirectiveViews {

    private DirectiveViews() {}

    /** A draft with a number of its own to be told by. */
    public static DirectiveView sample() {
        return Samples.draft().view();
    }

    /** The draft that the application makes of a letter, as it was read. */
    public static DirectiveView of(LetterDraft letter) {
        return Directive.drafted(
                        UnitId.next(),
                        LetterImport.textOf(letter, line -> Optional.empty()),
                        letter.text(),
                        null,
                        Samples.OFFICER,
                        Instant.parse("2023-07-17T01:30:00Z"))
                .view();
    }
}
