package vn.kiphan.register;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.spreadsheet.Sheet;
import vn.kiphan.spreadsheet.SheetColumn;
import vn.kiphan.spreadsheet.SheetExport;
import vn.kiphan.spreadsheet.SheetHead;

/** Writes the registers as sheets, row by row; documents speak Vietnamese, whatever the reader's language. */
@Component
class RegisterSheets {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);
    private static final double[] OUTGOING_WIDTHS = {22, 13, 45, 22, 42, 24, 10, 13, 20, 34};
    private static final double[] FOLLOW_UP_WIDTHS = {8, 45, 36, 18, 24, 24, 34};

    private final MessageSource messages;

    RegisterSheets(MessageSource messages) {
        this.messages = messages;
    }

    void outgoing(SheetExport export, String body, RegisterFilter filter, Instant now, Iterator<OutgoingRow> rows)
            throws IOException {
        Sheet sheet = export.sheet(head(RegisterKind.OUTGOING, OUTGOING_WIDTHS, body, filter, now));
        while (rows.hasNext()) {
            OutgoingRow row = rows.next();
            sheet.row(
                    row.numberAndSymbol(),
                    row.issuedOn(),
                    joined(
                            row.documentType(),
                            row.amendmentKind().isEmpty()
                                    ? row.subject()
                                    : joined(say("amendment.kind." + row.amendmentKind()), row.subject())),
                    row.signer(),
                    row.recipients(),
                    row.archive(),
                    row.units(),
                    Vietnam.day(row.sentAt()),
                    say("register.outgoing.received", row.received(), row.units()),
                    notes(row.notes()));
        }
    }

    void followUp(SheetExport export, String body, RegisterFilter filter, Instant now, Iterator<FollowUpRow> rows)
            throws IOException {
        Sheet sheet = export.sheet(head(RegisterKind.FOLLOW_UP, FOLLOW_UP_WIDTHS, body, filter, now));
        for (int number = 1; rows.hasNext(); number++) {
            FollowUpRow row = rows.next();
            sheet.row(
                    number,
                    say(
                            "register.follow-up.document",
                            row.documentType(),
                            row.numberAndSymbol(),
                            Note.day(row.issuedOn()),
                            row.issuer()),
                    joined(row.unit(), row.terms()),
                    row.dueAt(),
                    say("register.standing." + row.standing()),
                    row.answeredAt() == null
                            ? row.answer()
                            : say("register.follow-up.answered", row.answer(), Note.day(row.answeredAt())),
                    notes(row.notes()));
        }
    }

    private SheetHead head(RegisterKind kind, double[] widths, String body, RegisterFilter filter, Instant now) {
        List<SheetColumn> columns = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            columns.add(new SheetColumn(say(kind.key() + ".column." + (column + 1)), widths[column]));
        }
        return new SheetHead(
                say(kind.key() + ".short"),
                List.of(
                        say(kind.key()).toUpperCase(VIETNAMESE),
                        say("register.of-year", body, Integer.toString(filter.year()))),
                say("register.as-of", MOMENT.format(Vietnam.at(now))),
                columns,
                true);
    }

    private String notes(List<Note> notes) {
        return notes.stream()
                .map(note -> say(note.key(), note.arguments().toArray()))
                .collect(Collectors.joining("; "));
    }

    private static String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + ": " + second;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
