package vn.kiphan.amendment;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import vn.kiphan.numbering.NumberingForm;
import vn.kiphan.shared.DayText;

/** The number that the clerk gives to an approved amendment, as typed. */
record RegistrationForm(
        long version,
        String numbering,

        @Pattern(regexp = "|\\d{1,10}\\p{L}?", message = "{amendment.number.wrong}")
        String number,

        @Size(max = 40, message = "{amendment.symbol.long}") String symbol,
        @DayText String issuedOn,
        String knowing,
        String earlier)
        implements NumberingForm {

    RegistrationForm {
        numbering = Objects.requireNonNullElse(numbering, "").strip();
        number = Objects.requireNonNullElse(number, "").strip();
        symbol = Objects.requireNonNullElse(symbol, "").strip();
        issuedOn = Objects.requireNonNullElse(issuedOn, "").strip();
        knowing = Objects.requireNonNullElse(knowing, "").strip();
        earlier = Objects.requireNonNullElse(earlier, "").strip();
    }

    static RegistrationForm usual(long version, String symbol, String day) {
        return new RegistrationForm(version, REGISTER, "", symbol, day, "", "");
    }
}
