package vn.kiphan.directive;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.document.FileId;

/**
 * Of what a draft was made.
 *
 * @param letterText the letter that was read; empty when there was none
 * @param copiedFromId the earlier directive of which it is a copy
 */
@Embeddable
record LetterSource(
        String letterText,
        @Nullable UUID letterFileId,
        @Nullable UUID copiedFromId) {

    static LetterSource letter(String text, @Nullable FileId file) {
        return new LetterSource(text, file == null ? null : file.value(), null);
    }

    static LetterSource copyOf(DirectiveId directive) {
        return new LetterSource("", null, directive.value());
    }

    @Nullable
    FileId letterFile() {
        return letterFileId == null ? null : new FileId(letterFileId);
    }
}
