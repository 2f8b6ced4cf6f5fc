package vn.kiphan.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.TypedText;

/** What the reviewer types to return a submission, as it was typed. */
record ReturnForm(
        @NotBlank(message = "{review.reason.needed}") @Size(max = 4000, message = "{review.reason.long}")
        String reason,

        @NotBlank(message = "{review.due.needed}") @DayText String dueOn) {

    ReturnForm(@Nullable String reason, @Nullable String dueOn) {
        this.reason = reason == null ? "" : reason;
        this.dueOn = dueOn == null ? "" : dueOn;
    }

    static ReturnForm blank() {
        return new ReturnForm("", "");
    }

    /** The day, after it was checked. */
    LocalDate day() {
        return TypedText.day(dueOn).orElseThrow();
    }
}
