package vn.kiphan.campaign;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a unit declines, as typed. */
record DeclineForm(
        @NotNull(message = "{campaign.decline.reason.missing}") @Nullable
        UUID reason,

        @Size(max = 2000, message = "{campaign.decline.words.long}")
        String words) {

    DeclineForm {
        words = Objects.requireNonNullElse(words, "").strip();
    }
}
