package vn.kiphan.consolidation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveStatus;

/** The directive and the reporting terms that the figures are about; the label is empty where a directive has one set of terms. */
public record FiguresHead(
        DirectiveId directive,
        UUID terms,
        String termsLabel,
        DirectiveStatus status,
        String numberAndSymbol,
        String issuer,
        String subject,
        @Nullable LocalDate issuedOn,
        @Nullable Instant dueAt,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate windowTo) {

    static FiguresHead of(ResultSet row, int number) throws SQLException {
        Timestamp due = row.getTimestamp("due_at");
        return new FiguresHead(
                new DirectiveId(row.getObject("id", UUID.class)),
                row.getObject("terms_id", UUID.class),
                row.getString("label"),
                DirectiveStatus.valueOf(row.getString("status")),
                row.getString("number_and_symbol"),
                row.getString("issuer"),
                row.getString("subject"),
                row.getObject("issued_on", LocalDate.class),
                due == null ? null : due.toInstant(),
                row.getObject("window_from", LocalDate.class),
                row.getObject("window_to", LocalDate.class));
    }

    public boolean withdrawn() {
        return status == DirectiveStatus.WITHDRAWN;
    }
}
