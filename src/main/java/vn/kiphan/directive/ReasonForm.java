package vn.kiphan.directive;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an approval is not given, or a number. */
record ReasonForm(
        long version,

        @NotBlank(message = "{directive.send-back.reason.missing}")
        @Size(max = 2000, message = "{directive.send-back.reason.long}")
        String reason) {

    ReasonForm {
        reason = DraftRows.clean(reason);
    }
}
