package vn.kiphan.directivetext;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of the letter. Texts that are not known are empty.
 *
 * @param number as written, without the symbol; null until the registry has given it
 * @param issuedOn the date, or the first day that it can mean when the day or the month is not known
 * @param issuedOnPrecision how much of the date is known; null together with the date
 */
@Embeddable
public record LetterHead(
        String documentType,
        @Nullable String number,
        String symbol,
        String parentBody,
        String issuer,
        String place,
        @Nullable LocalDate issuedOn,

        @Enumerated(EnumType.STRING) @Nullable DatePrecision issuedOnPrecision,

        @Enumerated(EnumType.STRING) DirectiveUrgency urgency,
        String subject) {

    public static final LetterHead BLANK =
            new LetterHead("", null, "", "", "", "", null, null, DirectiveUrgency.NORMAL, "");

    public LetterHead {
        if ((issuedOn == null) != (issuedOnPrecision == null)) {
            throw new IllegalArgumentException("a date comes with its precision");
        }
    }

    /** The date when all of it is known. */
    public @Nullable LocalDate fullDate() {
        return issuedOnPrecision == DatePrecision.DAY ? issuedOn : null;
    }

    /** The date as far as it is known: {@code 07/2023}, {@code 2023}; empty when nothing is. */
    public String knownDate() {
        if (issuedOn == null || issuedOnPrecision == null) {
            return "";
        }
        return switch (issuedOnPrecision) {
            case DAY ->
                "%02d/%02d/%d".formatted(issuedOn.getDayOfMonth(), issuedOn.getMonthValue(), issuedOn.getYear());
            case MONTH -> "%02d/%d".formatted(issuedOn.getMonthValue(), issuedOn.getYear());
            case YEAR -> Integer.toString(issuedOn.getYear());
        };
    }

    public LetterHead numbered(String given, LocalDate day) {
        return new LetterHead(
                documentType, given, symbol, parentBody, issuer, place, day, DatePrecision.DAY, urgency, subject);
    }

    /** The head of a new document like this one: no number and no day yet. */
    public LetterHead unissued() {
        return new LetterHead(documentType, null, symbol, parentBody, issuer, place, null, null, urgency, subject);
    }

    public String numberAndSymbol() {
        return numberAndSymbol(number, symbol);
    }

    public static String numberAndSymbol(@Nullable String number, String symbol) {
        String left = number == null ? "…" : number;
        return symbol.isEmpty() ? left : left + "/" + symbol;
    }

    /** A number as it is written: below ten with a leading zero (Decree 30/2020/ND-CP, appendix I, part II, 3). */
    public static String written(String typed) {
        return typed.matches("\\d") ? "0" + typed : typed;
    }

    /** A symbol without blanks, and without the stroke that parts it from the number. */
    public static String tidySymbol(String typed) {
        return typed.replaceAll("\\s+", "").replaceFirst("^/", "");
    }
}
