package vn.kiphan.directive;

import java.time.Instant;
import vn.kiphan.directivetext.DraftText;
import vn.kiphan.shared.UnitId;

/** Directives as other modules read them, for tests that need no database. */
public final class DirectiveViews {

    private DirectiveViews() {}

    /** A draft with a number of its own to be told by. */
    public static DirectiveView sample() {
        return Samples.draft().view();
    }

    /** A draft with that text. */
    public static DirectiveView of(DraftText text) {
        return Directive.drafted(UnitId.next(), text, "", null, Samples.OFFICER, Instant.parse("2023-07-17T01:30:00Z"))
                .view();
    }
}
