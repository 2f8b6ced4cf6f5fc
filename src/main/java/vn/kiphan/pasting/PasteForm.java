package vn.kiphan.pasting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text as it was pasted, and the kind of what does not say its own. */
record PasteForm(
        @NotBlank(message = "{pasting.text.missing}") @Size(max = 200_000, message = "{pasting.text.long}")
        String text,

        String kind) {

    PasteForm {
        text = text(text);
        kind = text(kind);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** The lines that hold something and are no headings. */
    List<String> lines() {
        return PastedText.lines(text);
    }
}
