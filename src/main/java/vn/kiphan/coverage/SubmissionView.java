package vn.kiphan.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.document.FileId;
import vn.kiphan.shared.UnitId;

/**
 * A submission as it was filed, for those who judge it and add it up. Labels are in the reader's language; everything else is the
 * snapshot, which never changes.
 */
public record SubmissionView(
        Header header,
        LocalDate figuresAsOf,
        String nilReason,
        List<Entry> entries,
        List<Evidence> evidence,
        String sha256) {

    /**
     * What a list of submissions shows. {@code onTime} judges the first submission of the report that stands, also on the later ones;
     * {@code ordinal} counts from 1. {@code supplement} says that it was filed after acceptance; {@code withdrawal} is null while it
     * stands.
     */
    public record Header(
            SubmissionId id,
            UUID report,
            AssignmentId assignment,
            DirectiveId directive,
            UnitId unit,
            String unitName,
            int ordinal,
            String receiptNumber,
            Instant submittedAt,
            String submittedBy,
            Instant dueAt,
            boolean onTime,
            boolean nil,
            int entries,
            boolean supplement,
            @Nullable Withdrawal withdrawal) {}

    /** That the unit took the submission back; the reason may be empty. */
    public record Withdrawal(Instant at, String by, String reason) {}

    /**
     * A coverage entry of the snapshot. Measures that its shape does not have, or that the unit left empty, are null;
     * {@code measures} says them in one line, {@code minutes} is airings × minutes × places. {@code relayOf} names the programme of another
     * station and is empty for one's own production; {@code tags} are those of {@link vn.kiphan.shared.Tags}.
     */
    public record Entry(
            UUID id,
            int position,
            String shape,
            String kindCode,
            String kind,
            String channelCode,
            String channel,
            String title,
            String outlet,
            String link,
            String canonicalLink,
            LocalDate publishedOn,
            String languageCode,
            String language,
            @Nullable Integer airings,
            @Nullable Integer minutesPerAiring,
            @Nullable Integer places,
            @Nullable Integer pieces,
            @Nullable Integer sessions,
            @Nullable Integer attendance,
            @Nullable Long views,
            @Nullable Integer hotlineMentions,
            @Nullable LocalTime publishedTime,
            String byline,
            String relayOf,
            @Nullable LocalDate viewsReadOn,
            @Nullable Long minutes,
            String measures,
            String tags,
            String note,
            boolean outsideWindow,
            List<UUID> tasks) {

        /** Whether it is the programme of another station, which that station counts. */
        public boolean relayed() {
            return !relayOf.isEmpty();
        }
    }

    /** A file of the snapshot; {@code entry} is the entry that it proves, if a single one; {@code preview} when there is a small picture; {@code scan} as in {@link EvidenceLine}. */
    public record Evidence(
            FileId file,
            String name,
            String sha256,
            @Nullable UUID entry,
            boolean preview,
            String scan) {}
}
