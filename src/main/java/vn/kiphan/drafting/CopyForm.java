package vn.kiphan.drafting;

import jakarta.validation.constraints.Pattern;
import java.util.regex.Matcher;
import org.springframework.validation.Errors;
import vn.kiphan.directivetext.DateShift;
import vn.kiphan.shared.TypedText;

/** By how much the dates of the copy move, as it was typed. */
record CopyForm(
        @Pattern(regexp = "YEARS|DAYS", message = "{drafting.copying.by.missing}")
        String by,

        String count) {

    private static final java.util.regex.Pattern NUMBER = java.util.regex.Pattern.compile("[-−]?(\\d{1,4})");
    private static final int MOST_YEARS = 20;
    private static final int MOST_DAYS = 7300;

    CopyForm {
        by = TypedText.words(by);
        count = TypedText.words(count);
    }

    void check(Errors errors) {
        Matcher number = NUMBER.matcher(count);
        int most = by.equals("DAYS") ? MOST_DAYS : MOST_YEARS;
        if (!number.matches() || Integer.parseInt(number.group(1)) > most) {
            errors.rejectValue("count", "drafting.copying.count.wrong", new Object[] {most}, null);
        }
    }

    DateShift shift() {
        int number = Integer.parseInt(count.replace('−', '-'));
        return by.equals("DAYS") ? new DateShift(0, number) : new DateShift(number, 0);
    }
}
