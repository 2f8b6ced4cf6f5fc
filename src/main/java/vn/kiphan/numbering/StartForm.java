package vn.kiphan.numbering;

import java.util.Objects;
import java.util.OptionalLong;
import org.springframework.validation.Errors;
import vn.kiphan.shared.TypedText;

/** With which number a register begins in a year, as typed. */
record StartForm(String year, String number) {

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;
    private static final int LARGEST = 9_999_999;

    StartForm {
        year = Objects.requireNonNullElse(year, "").strip();
        number = Objects.requireNonNullElse(number, "").strip();
    }

    void check(Errors errors) {
        if (outside(year, EARLIEST, LATEST)) {
            errors.rejectValue("year", "numbering.start.year.wrong");
        }
        if (outside(number, 1, LARGEST)) {
            errors.rejectValue("number", "numbering.start.number.wrong");
        }
    }

    private static boolean outside(String typed, int least, int most) {
        OptionalLong count = TypedText.count(typed);
        return count.isEmpty() || count.getAsLong() < least || count.getAsLong() > most;
    }

    int inYear() {
        return Math.toIntExact(TypedText.count(year).orElseThrow());
    }

    int from() {
        return Math.toIntExact(TypedText.count(number).orElseThrow());
    }
}
