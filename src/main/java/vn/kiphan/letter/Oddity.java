package vn.kiphan.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiphan.lettertext.Span;

/**
 * Something in a letter that a person should look at: missing, or at odds with something else. Nothing is ever corrected because of it.
 *
 * @param arguments for the message, in the letter's own writing or as dd/MM/yyyy
 * @param span where it shows, or null when it is about something that is not there
 */
public record Oddity(
        Code code, List<String> arguments, @Nullable Span span) {

    /** What looks odd; the bundle {@code letter} has a sentence for each. */
    public enum Code {
        NO_ISSUER,
        NO_NUMBER,
        NO_SUBJECT,
        NO_DATE,
        DAY_UNKNOWN,
        YEAR_UNKNOWN,
        NO_RECIPIENTS,
        NO_ITEMS,
        NO_DEADLINE,
        SEVERAL_DEADLINES,
        PERIODIC_DEADLINE,
        DEADLINE_UNCLEAR,
        DEADLINE_MISREAD,
        DEADLINE_BEFORE_WINDOW_ENDS,
        WINDOW_STARTS_BEFORE_BASES,
        WINDOW_REVERSED
    }

    public Oddity {
        arguments = List.copyOf(arguments);
    }

    static Oddity of(Code code, @Nullable Span span, String... arguments) {
        return new Oddity(code, List.of(arguments), span);
    }

    public String messageKey() {
        return "letter.oddity." + code.name();
    }
}
