package vn.kiphan.drafting;

import java.util.Optional;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.DirectiveViews;
import vn.kiphan.letter.LetterDraft;

/** Drafts of letters as other modules read them, for tests that need no database. */
public final class DraftViews {

    private DraftViews() {}

    /** The draft that the application makes of a letter, as it was read. */
    public static DirectiveView of(LetterDraft letter) {
        return DirectiveViews.of(LetterImport.textOf(letter, line -> Optional.empty()));
    }
}
