package vn.kiphan.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which units are added to the list and why, as ticked and typed; {@code text} is what was searched for. */
record AdditionForm(
        @NotEmpty(message = "{roster.add.units.missing}") @Size(max = 50, message = "{roster.add.units.many}")
        Set<UUID> units,

        @NotBlank(message = "{roster.reason.missing}") @Size(max = 2000, message = "{roster.reason.long}")
        String reason,

        String text) {

    AdditionForm(@Nullable Set<UUID> units, @Nullable String reason, @Nullable String text) {
        this.units = units == null ? Set.of() : Set.copyOf(units);
        this.reason = Objects.requireNonNullElse(reason, "").strip();
        this.text = Objects.requireNonNullElse(text, "").strip();
    }
}
