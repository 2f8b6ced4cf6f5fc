package vn.kiphan.numbering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.kiphan.shared.TypedText;

/** The fields of a form by which a document gets its number and date; {@code numbering/choice} shows them. */
public interface NumberingForm {

    /** For the register's next number. */
    String REGISTER = "register";

    /** For a number that was given elsewhere. */
    String ELSEWHERE = "elsewhere";

    /** {@link #REGISTER}, {@link #ELSEWHERE}, or empty when nothing was chosen. */
    String numbering();

    /** The number from elsewhere, as typed. */
    String number();

    /** The date of the document, as typed. */
    String issuedOn();

    /** The date of which the page has said that the number before bears a later one, as it was typed then. */
    String earlier();

    default boolean fromElsewhere() {
        return numbering().equals(ELSEWHERE);
    }

    default @Nullable LocalDate issueDay() {
        return TypedText.day(issuedOn()).orElse(null);
    }

    /** Whether whoever typed the date was told that the number before bears a later one. */
    default boolean outOfOrder() {
        return !earlier().isEmpty() && earlier().equals(issuedOn());
    }

    /** Whether it has to be said, because it was not yet, that the number before bears a later date. */
    default boolean toldOfOrder(@Nullable NextNumber next) {
        return !fromElsewhere() && next != null && next.outOfOrder(issueDay()) && !outOfOrder();
    }

    /** @param next the number that the register would give on that day; null when none is open for it */
    default void checkNumber(@Nullable NextNumber next, LocalDate today, Errors errors) {
        if (fromElsewhere() && number().isEmpty()) {
            errors.rejectValue("number", "numbering.number.missing");
        }
        LocalDate day = issueDay();
        if (issuedOn().isEmpty()) {
            errors.rejectValue("issuedOn", "numbering.date.missing");
        } else if (day != null && !fromElsewhere() && day.isAfter(today)) {
            errors.rejectValue("issuedOn", "numbering.date.future");
        }
        if (!fromElsewhere() && next == null) {
            errors.rejectValue("numbering", "numbering.closed");
        }
    }
}
