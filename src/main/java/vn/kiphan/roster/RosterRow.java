package vn.kiphan.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.shared.UnitId;

/**
 * A unit of the list with how far it is. Names are those of the list, the telephone is today's.
 *
 * @param supplement the state of a supplement to the accepted report, or empty while there is none under way
 * @param submission the last submission that stands, or null
 * @param declineReason why it declines, while it waits for the answer
 */
record RosterRow(
        UnitId unit,
        String unitName,
        String groupName,
        String district,
        String telephone,
        AssignmentState state,
        Instant dueAt,
        @Nullable Instant openedAt,
        @Nullable Instant receiptAt,
        @Nullable String receiptBy,
        @Nullable Instant firstSubmittedAt,
        @Nullable Boolean firstOnTime,
        boolean nil,
        boolean extended,
        boolean changePending,
        String supplement,
        boolean supplemented,
        @Nullable Instant endedAt,
        @Nullable String endedReason,
        @Nullable String declineReason,
        @Nullable String declineWords,
        boolean addedLater,
        @Nullable UUID submission,
        Instant now) {

    /** Its group, and its district where the name does not say it already. */
    public String place() {
        boolean said =
                district.isEmpty() || unitName.toLowerCase(Locale.ROOT).contains(district.toLowerCase(Locale.ROOT));
        return said ? groupName : groupName + " · " + district;
    }

    /** Looked at, but not acknowledged. */
    public boolean seenOnly() {
        return state == AssignmentState.NOT_OPENED && openedAt != null;
    }

    public boolean declined() {
        return declineReason != null;
    }

    public List<String> flags() {
        List<String> flags = new ArrayList<>();
        if (endedAt != null) {
            flags.add("ENDED");
        } else if (firstSubmittedAt == null && dueAt.isBefore(now)) {
            flags.add("OVERDUE");
        }
        if (declined()) {
            flags.add("DECLINED");
        }
        if (changePending) {
            flags.add("CHANGED");
        }
        if (extended) {
            flags.add("EXTENDED");
        }
        if (!supplement.isEmpty()) {
            flags.add(supplement.equals("SUBMITTED") ? "SUPPLEMENT_FILED" : "SUPPLEMENTING");
        }
        if (supplemented) {
            flags.add("SUPPLEMENTED");
        }
        if (Boolean.FALSE.equals(firstOnTime)) {
            flags.add("LATE");
        }
        if (nil && !state.unitsTurn()) {
            flags.add("NIL");
        }
        return flags;
    }
}
