package vn.kiphan.amendment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.kiphan.directivetext.ReportDeadline;
import vn.kiphan.numbering.NumberingForm;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.Vietnam;

/**
 * An amendment as typed. Of the fields below the reason, those that its kind asks for, and how its document is numbered.
 *
 * @param hour blank for the whole day
 * @param inclusive empty when the day itself no longer counts
 * @param phrase how the document says the new deadline
 * @param confirmed comes with the second press
 */
record AmendmentForm(
        @NotNull(message = "{amendment.kind.missing}") @Nullable
        AmendmentKind kind,

        @NotBlank(message = "{amendment.reason.missing}") @Size(max = 2000, message = "{amendment.text.long}")
        String reason,

        @Nullable UUID terms,
        @DayText String day,
        String hour,
        String inclusive,

        @Size(max = 500, message = "{amendment.phrase.long}")
        String phrase,

        @Size(max = 20, message = "{amendment.path.long}") String path,

        @Size(max = 4000, message = "{amendment.text.long}") String said,
        @Size(max = 4000, message = "{amendment.text.long}") String says,
        @Nullable UUID replacement,
        String numbering,

        @Pattern(regexp = "|\\d{1,10}\\p{L}?", message = "{amendment.number.wrong}")
        String number,

        @Size(max = 40, message = "{amendment.symbol.long}") String symbol,
        @DayText String issuedOn,
        String knowing,
        String earlier,
        String confirmed)
        implements NumberingForm {

    AmendmentForm {
        reason = strip(reason);
        day = strip(day);
        hour = strip(hour);
        inclusive = strip(inclusive);
        phrase = strip(phrase);
        path = strip(path);
        said = strip(said);
        says = strip(says);
        numbering = strip(numbering);
        number = strip(number);
        symbol = strip(symbol);
        issuedOn = strip(issuedOn);
        knowing = strip(knowing);
        earlier = strip(earlier);
        confirmed = strip(confirmed);
    }

    /** @param issuedOn today, as a form shows a day */
    static AmendmentForm blank(AmendmentKind kind, String symbol, String issuedOn) {
        return new AmendmentForm(
                kind, "", null, "", "", "yes", "", "", "", "", null, REGISTER, "", symbol, issuedOn, "", "", "");
    }

    /** What was handed in and came back. */
    static AmendmentForm of(ProposalView proposed) {
        PlannedChange change = proposed.change();
        NewDeadline deadline = change.deadline();
        ReportDeadline asSaid = deadline == null ? null : deadline.said();
        return new AmendmentForm(
                change.kind(),
                proposed.reason(),
                deadline == null ? null : deadline.terms(),
                asSaid == null ? "" : Vietnam.DAY.format(asSaid.day()),
                asSaid == null || asSaid.hour() == null ? "" : asSaid.hour().toString(),
                deadline == null || deadline.inclusive() ? "yes" : "",
                deadline == null ? "" : deadline.phrase(),
                change.taskPath(),
                change.saidBefore(),
                change.saysNow(),
                change.replacement(),
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    void check(BindingResult errors) {
        switch (kind) {
            case null -> {}
            case RECALL -> {}
            case NEW_DEADLINE -> {
                require(!day.isEmpty(), "day", "amendment.day.missing", errors);
                require(terms != null, "terms", "amendment.terms.missing", errors);
                require(ReportDeadline.readable(hour), "hour", "amendment.hour.wrong", errors);
            }
            case NEW_TASK -> {
                require(!path.isEmpty(), "path", "amendment.path.missing", errors);
                require(!says.isEmpty(), "says", "amendment.task.missing", errors);
            }
            case CORRECTION -> {
                require(!said.isEmpty(), "said", "amendment.said.missing", errors);
                require(!says.isEmpty(), "says", "amendment.says.missing", errors);
            }
            case REPLACEMENT -> require(replacement != null, "replacement", "amendment.replacement.missing", errors);
        }
    }

    private static void require(boolean holds, String field, String message, BindingResult errors) {
        if (!holds) {
            errors.rejectValue(field, message);
        }
    }

    Optional<ReportDeadline> deadline() {
        return ReportDeadline.typed(day, hour, !inclusive.isEmpty());
    }

    /** Only of a form in which nothing is missing. */
    PlannedChange change() {
        Instant at = deadline().map(ReportDeadline::instant).orElse(null);
        AmendmentKind its = Objects.requireNonNull(kind);
        return new PlannedChange(
                its,
                its != AmendmentKind.NEW_DEADLINE || at == null
                        ? null
                        : new NewDeadline(Objects.requireNonNull(terms), at, phrase, !inclusive.isEmpty()),
                its == AmendmentKind.NEW_TASK ? path : "",
                its == AmendmentKind.CORRECTION ? said : "",
                its == AmendmentKind.REPLACEMENT ? "" : says,
                its == AmendmentKind.REPLACEMENT ? replacement : null);
    }

    public boolean isInclusive() {
        return !inclusive.isEmpty();
    }

    boolean isConfirmed() {
        return confirmed.equals("true");
    }

    private static String strip(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
