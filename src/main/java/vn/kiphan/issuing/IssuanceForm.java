package vn.kiphan.issuing;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import vn.kiphan.directive.Draft;
import vn.kiphan.directive.Issuing;
import vn.kiphan.directivetext.LetterHead;
import vn.kiphan.numbering.NumberingForm;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.TypedText;

/**
 * Which number and date the document gets at issue, as typed. Left blank altogether, it means what stands in the draft.
 *
 * @param numbering {@link NumberingForm#REGISTER} for the register's next number, {@link NumberingForm#ELSEWHERE} for one that was given elsewhere
 * @param knowing the number of which the page has said that another document bears it, too
 * @param earlier the date of which the page has said that the number before bears a later one
 */
record IssuanceForm(
        long version,
        String numbering,

        @Pattern(regexp = "|\\d{1,10}\\p{L}?", message = "{directive.number.wrong}")
        String number,

        @DayText String issuedOn,
        String knowing,
        String earlier)
        implements NumberingForm {

    IssuanceForm {
        numbering = TypedText.words(numbering);
        number = TypedText.words(number);
        issuedOn = TypedText.words(issuedOn);
        knowing = TypedText.words(knowing);
        earlier = TypedText.words(earlier);
    }

    /** What the draft says, and where it says nothing, what is usual: our own letters take the next number of today. */
    static IssuanceForm of(Draft draft, boolean ours, LocalDate today) {
        String number = draft.head().number();
        LocalDate day = draft.head().fullDate();
        boolean elsewhere = number != null || !ours;
        LocalDate usual = elsewhere ? null : today;
        return new IssuanceForm(
                draft.version(),
                elsewhere ? ELSEWHERE : REGISTER,
                number == null ? "" : number,
                TypedText.of(day == null ? usual : day),
                number == null ? "" : number,
                "");
    }

    IssuanceForm orElse(IssuanceForm drafted) {
        return numbering.isEmpty()
                ? new IssuanceForm(
                        version, drafted.numbering, drafted.number, drafted.issuedOn, drafted.knowing, drafted.earlier)
                : this;
    }

    String written() {
        return LetterHead.written(number);
    }

    /** Number and date as they were typed. */
    Issuing.Given given() {
        return new Issuing.Given(version, fromElsewhere() ? written() : null, issueDay(), outOfOrder());
    }

    boolean knows(String sharedNumber) {
        return LetterHead.written(knowing).equals(sharedNumber);
    }
}
