package vn.kiphan.directive;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import vn.kiphan.numbering.NumberingForm;
import vn.kiphan.shared.DayText;

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
        numbering = DraftRows.clean(numbering);
        number = DraftRows.clean(number);
        issuedOn = DraftRows.clean(issuedOn);
        knowing = DraftRows.clean(knowing);
        earlier = DraftRows.clean(earlier);
    }

    /** What the draft says, and where it says nothing, what is usual: our own letters take the next number of today. */
    static IssuanceForm of(Directive directive, boolean ours, LocalDate today) {
        String number = directive.head().number();
        LocalDate day = directive.head().fullDate();
        boolean elsewhere = number != null || !ours;
        LocalDate usual = elsewhere ? null : today;
        return new IssuanceForm(
                directive.version(),
                elsewhere ? ELSEWHERE : REGISTER,
                number == null ? "" : number,
                DraftForm.typed(day == null ? usual : day),
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

    boolean knows(String sharedNumber) {
        return LetterHead.written(knowing).equals(sharedNumber);
    }
}
