package vn.kiphan.directive;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.Author;

/**
 * What a page saves by itself while somebody types.
 *
 * @param typedForm what was typed and is not right yet
 * @param autosave the last save of the page that was noted in the trail
 */
@Embeddable
record DraftTyping(
        @Nullable String typedForm,

        @Embedded
        @AttributeOverride(name = "at", column = @Column(name = "autosave_at"))
        @AttributeOverride(name = "byId", column = @Column(name = "autosave_by_id"))
        @AttributeOverride(name = "byName", column = @Column(name = "autosave_by_name"))
        @Nullable
        Happening autosave) {

    static final DraftTyping NONE = new DraftTyping(null, null);

    private static final Duration NOTED_EVERY = Duration.ofMinutes(10);

    DraftTyping keeping(@Nullable String typed) {
        return new DraftTyping(typed, autosave);
    }

    /** Whether a save is worth a note: the first of this person in ten minutes. */
    boolean worthANote(Author by, Instant at) {
        return autosave == null
                || !autosave.byId().equals(by.personId())
                || !autosave.at().isAfter(at.minus(NOTED_EVERY));
    }

    DraftTyping noted(Author by, Instant at) {
        return new DraftTyping(typedForm, Happening.of(by, at));
    }
}
