package vn.kiphan.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/** Why an approval is not given, or a number. */
record ReasonForm(
        long version,

        @NotBlank(message = "{approval.send-back.reason.missing}")
        @Size(max = 2000, message = "{approval.send-back.reason.long}")
        String reason) {

    ReasonForm {
        reason = Objects.requireNonNullElse(reason, "").strip();
    }
}
