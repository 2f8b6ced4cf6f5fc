package vn.kiphan.amendment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.numbering.NextNumber;
import vn.kiphan.numbering.NumberRegisters;
import vn.kiphan.numbering.NumberingForm;
import vn.kiphan.shared.Vietnam;

/** The number of the document that announces an amendment: from the register or from elsewhere, with what has to be known before. */
@Component
class DocumentNumber {

    private final AmendmentRecords records;
    private final NumberRegisters numbers;
    private final Clock clock;

    DocumentNumber(AmendmentRecords records, NumberRegisters numbers, Clock clock) {
        this.records = records;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * What a page says about the number.
     *
     * @param documentType as the document will be called
     * @param next what the register would give; null when none is open for it
     * @param shares documents that bear the typed number already
     */
    public record Choice(String documentType, @Nullable NextNumber next, List<String> shares) {}

    Choice of(DirectiveId directive, AmendmentKind kind, NumberingForm form, String symbol) {
        AmendmentRecords.Issuer issuer = records.issuer(directive);
        LocalDate day = Objects.requireNonNullElse(form.issueDay(), today());
        String type = kind.documentType(issuer.documentType());
        return new Choice(
                type,
                numbers.expected(issuer.department(), type, day).orElse(null),
                form.fromElsewhere() && !form.number().isEmpty()
                        ? records.sharing(issuer.department(), written(form, symbol), day)
                        : List.of());
    }

    void check(Choice choice, NumberingForm form, String symbol, Errors errors) {
        form.checkNumber(choice.next(), today(), errors);
        if (symbol.isEmpty()) {
            errors.rejectValue("symbol", "amendment.symbol.missing");
        }
    }

    /** Whether something has to be said that was not yet: another document with that number, a number before with a later date. */
    boolean asksAgain(Choice choice, NumberingForm form, String knowing) {
        return (!choice.shares().isEmpty() && !form.number().equals(knowing)) || form.toldOfOrder(choice.next());
    }

    static Announcement.Document document(NumberingForm form, String symbol) {
        LocalDate day = form.issueDay();
        return form.fromElsewhere()
                ? new Announcement.Elsewhere(written(form, symbol), day)
                : new Announcement.FromRegister(symbol, Objects.requireNonNull(day), form.outOfOrder());
    }

    private static String written(NumberingForm form, String symbol) {
        String number = form.number();
        return (number.length() == 1 ? "0" : "") + number + "/" + symbol;
    }

    void show(Choice choice, Model model) {
        model.addAttribute("number", choice);
    }

    String usualDay() {
        return Vietnam.DAY.format(today());
    }

    private LocalDate today() {
        return Vietnam.day(clock.instant());
    }
}
