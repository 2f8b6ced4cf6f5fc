package vn.kiphan.directive;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.kiphan.shared.TypedText;

/** Why a directive is withdrawn. */
record WithdrawalForm(
        @NotBlank(message = "{directive.withdrawal.reason.missing}")
        @Size(max = 2000, message = "{directive.withdrawal.reason.long}")
        String reason) {

    WithdrawalForm {
        reason = TypedText.words(reason);
    }
}
