package vn.kiphan.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/** Why a unit is taken off the list, or what the department answers it, as typed. */
record ReasonForm(
        @NotBlank(message = "{roster.reason.missing}") @Size(max = 2000, message = "{roster.reason.long}")
        String reason) {

    ReasonForm {
        reason = Objects.requireNonNullElse(reason, "").strip();
    }
}
