package vn.kiphan.filing;

import jakarta.validation.constraints.Size;
import java.util.Objects;

/** Why a unit takes back what it filed; it need not say. */
record WithdrawalForm(
        @Size(max = 2000, message = "{filing.withdraw.reason.long}")
        String reason) {

    WithdrawalForm {
        reason = Objects.requireNonNullElse(reason, "").replace("\r\n", "\n").strip();
    }
}
