package vn.kiphan.receipt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.kiphan.officialdocument.OfficialDocumentPdf;
import vn.kiphan.officialdocument.OfficialDocumentSlip;
import vn.kiphan.officialdocument.OfficialDocumentSlip.Fact;
import vn.kiphan.officialdocument.OfficialDocumentSlip.Section;
import vn.kiphan.shared.Days;
import vn.kiphan.submission.Receipt;

/** The receipt on paper, with a QR code that leads to where it can be checked. */
@Component
class ReceiptSlip {

    private final MessageSource messages;
    private final Days days;

    ReceiptSlip(MessageSource messages, Days days) {
        this.messages = messages;
        this.days = days;
    }

    byte[] pdf(Receipt receipt, String checkAddress) {
        OfficialDocumentSlip slip = new OfficialDocumentSlip(
                say("receipt.title"),
                receipt.number(),
                facts(receipt),
                QrCode.png(checkAddress),
                say("receipt.qr", checkAddress),
                List.of(say("receipt.check.how"), checkAddress),
                receipt.sections().stream()
                        .map(section -> new Section(
                                section.title(),
                                section.lines().stream()
                                        .map(line -> new Fact(line.label(), line.value()))
                                        .toList()))
                        .toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            OfficialDocumentPdf.write(slip, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private List<Fact> facts(Receipt receipt) {
        String judged = receipt.onTime() ? "receipt.on-time" : "receipt.late";
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("receipt.unit", receipt.unit()));
        facts.add(fact("receipt.directive", receipt.directive() + " " + receipt.subject()));
        if (!receipt.termsLabel().isEmpty()) {
            facts.add(fact("receipt.terms", receipt.termsLabel()));
        }
        if (receipt.supplement()) {
            facts.add(fact("receipt.kind", say("receipt.supplement")));
        }
        facts.add(fact("receipt.at", days.second(receipt.at())));
        if (receipt.withdrawnAt() == null) {
            facts.add(fact("receipt.judged", say(judged, days.moment(receipt.dueAt()))));
        } else {
            facts.add(fact("receipt.withdrawn", days.second(receipt.withdrawnAt())));
        }
        facts.add(fact("receipt.ordinal", String.valueOf(receipt.ordinal())));
        facts.add(fact("receipt.by", receipt.by()));
        facts.add(fact("receipt.figures", days.day(receipt.figuresAsOf())));
        facts.add(fact("receipt.totals", receipt.nil() ? say("receipt.nil") : receipt.totals()));
        facts.add(fact("receipt.evidence", say("receipt.evidence.count", receipt.evidence())));
        facts.add(new Fact("SHA-256", receipt.sha256()));
        return facts;
    }

    private Fact fact(String key, String value) {
        return new Fact(say(key), value);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
