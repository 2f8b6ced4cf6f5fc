package vn.kiphan.directivetext;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.Ids;

/**
 * One item of the campaign; their paths make a tree. In a draft the id belongs to the place in the list; at issue it is the task's for
 * ever.
 *
 * @param path the numbering as the letter has it: {@code 1}, {@code 1.1}, {@code 2.a}
 * @param title a heading, or empty; a task has a title or a text
 * @param groupIds the groups of units that it is meant for; empty for all
 * @param addressees the names of those groups as they were when they were chosen
 * @param outputs names of {@link OutputKind}
 * @param minimumCount at least so many, in the time of {@code minimumPer}; null when there is no minimum
 * @param minimumText the minimum in the letter's words
 * @param addedAt when an amendment added it; null for what stood in the directive when it was issued
 */
@Embeddable
public record CampaignTask(
        UUID id,
        String path,
        String title,
        String text,

        @JdbcTypeCode(SqlTypes.ARRAY) List<UUID> groupIds,

        String addressees,

        @JdbcTypeCode(SqlTypes.ARRAY) List<String> outputs,

        @Nullable Integer minimumCount,

        @Enumerated(EnumType.STRING) @Nullable MinimumPer minimumPer,

        String minimumText,
        @Nullable Instant addedAt) {

    private static final int DEEPEST = 4;

    public CampaignTask {
        groupIds = List.copyOf(groupIds);
        outputs = List.copyOf(outputs);
    }

    public static CampaignTask of(String path, String text) {
        return new CampaignTask(Ids.next(), path, "", text, List.of(), "", List.of(), null, null, "", null);
    }

    /** The same task for these groups only. */
    public CampaignTask addressedTo(List<UUID> groups, String names) {
        return new CampaignTask(
                id, path, title, text, groups, names, outputs, minimumCount, minimumPer, minimumText, addedAt);
    }

    /** The same task in another directive. */
    public CampaignTask again() {
        return new CampaignTask(
                Ids.next(),
                path,
                title,
                text,
                groupIds,
                addressees,
                outputs,
                minimumCount,
                minimumPer,
                minimumText,
                null);
    }

    /** How deep a path lies in the tree, from 1 to 4: one for each part of the numbering. */
    public static int depth(String path) {
        int parts = (int) Arrays.stream(path.split("[.)\\s]+"))
                .filter(part -> !part.isEmpty())
                .count();
        return Math.clamp(parts, 1, DEEPEST);
    }

    public CampaignTask inPlaceOf(CampaignTask other) {
        return new CampaignTask(
                other.id,
                path,
                title,
                text,
                groupIds,
                addressees,
                outputs,
                minimumCount,
                minimumPer,
                minimumText,
                addedAt);
    }
}
