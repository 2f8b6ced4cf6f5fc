package vn.kiphan.directive;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/** A draft was made or corrected. */
record DraftChanged(DirectiveId directive, Author by, String action, String details) implements Auditable {

    static DraftChanged drafted(Directive directive, Author by) {
        return new DraftChanged(
                directive.id(), by, "directive.draft", directive.head().subject());
    }

    static DraftChanged copied(Directive copy, Directive source, Author by) {
        return new DraftChanged(copy.id(), by, "directive.copy", source.head().numberAndSymbol() + " " + source.id());
    }

    /** What was corrected, in one word: {@code text}, {@code units} or {@code number}. */
    static DraftChanged corrected(Directive directive, Author by, String part) {
        return new DraftChanged(directive.id(), by, "directive.correct", part);
    }

    @Override
    public String subjectType() {
        return "directive";
    }

    @Override
    public UUID subjectId() {
        return directive.value();
    }
}
