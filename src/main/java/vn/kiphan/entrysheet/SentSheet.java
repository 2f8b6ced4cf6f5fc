package vn.kiphan.entrysheet;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sheet that somebody sent for a report: looked at, applied, undone. Public for the templates. */
public record SentSheet(
        UUID id,
        UUID report,
        String fileName,
        String sheetName,
        int headingRow,
        boolean template,
        @Nullable Map<String, Integer> columns,
        String defaultChannel,
        String defaultKind,
        Instant uploadedAt,
        String uploadedBy,
        @Nullable Instant appliedAt,
        @Nullable String appliedBy,
        int added,
        int changed,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    /** How long an application can be undone. */
    static final Duration UNDONE_WITHIN = Duration.ofDays(7);

    public String address() {
        return "/reports/" + report + "/sheet/" + id;
    }

    /** Whether somebody has said, or the template says, which column is which. */
    public boolean mapped() {
        return columns != null;
    }

    public boolean undoable(Instant now) {
        return appliedAt != null && undoneAt == null && now.isBefore(appliedAt.plus(UNDONE_WITHIN));
    }

    public @Nullable Instant undoableUntil() {
        return appliedAt == null ? null : appliedAt.plus(UNDONE_WITHIN);
    }
}
