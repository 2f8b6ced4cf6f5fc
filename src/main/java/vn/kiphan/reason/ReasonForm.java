package vn.kiphan.reason;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new reason for a list, as somebody typed it. */
record ReasonForm(
        @NotNull(message = "{reason.list.missing}") @Nullable
        ReasonList list,

        @NotBlank(message = "{reason.words.missing}") @Size(max = 200, message = "{reason.words.long}")
        String words) {

    ReasonForm {
        words = Objects.requireNonNullElse(words, "").strip();
    }

    static ReasonForm blank() {
        return new ReasonForm(ReasonList.EXTENSION, "");
    }
}
