package vn.kiphan.sentreport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import vn.kiphan.document.FileId;

/**
 * One version of a consolidated report that was sent.
 *
 * @param reason why it replaces the version before; empty for the first
 * @param composed whether the portal wrote the file, or somebody uploaded the signed one
 * @param shared whether the units that reported may read it, as was decided last
 * @param latest whether no later version has replaced it
 */
public record SentReport(
        UUID id,
        UUID terms,
        int version,
        String numberAndSymbol,
        LocalDate sentOn,
        String reason,
        boolean composed,
        FileId file,
        String fileName,
        long size,
        String sha256,
        Instant recordedAt,
        UUID recordedById,
        String recordedBy,
        boolean shared,
        Instant decidedAt,
        String decidedBy,
        boolean latest) {

    static SentReport of(ResultSet row, int number) throws SQLException {
        return new SentReport(
                row.getObject("id", UUID.class),
                row.getObject("terms_id", UUID.class),
                row.getInt("version"),
                row.getString("number_and_symbol"),
                row.getObject("sent_on", LocalDate.class),
                row.getString("reason"),
                row.getBoolean("composed"),
                new FileId(row.getObject("file_id", UUID.class)),
                row.getString("file_name"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("recorded_by_id", UUID.class),
                row.getString("recorded_by_name"),
                row.getBoolean("shared"),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("decided_by_name"),
                row.getBoolean("latest"));
    }

    /** The kind of file as its name says it: {@code pdf}. */
    public String kind() {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether this is what somebody records who presses the button twice. */
    boolean sameAs(RecordForm form, UUID person) {
        return version == form.last() + 1
                && recordedById.equals(person)
                && numberAndSymbol.equals(form.numberAndSymbol())
                && sentOn.equals(form.day());
    }
}
