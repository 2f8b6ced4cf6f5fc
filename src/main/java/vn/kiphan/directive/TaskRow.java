package vn.kiphan.directive;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.TypedText;
import vn.kiphan.unit.Units;

/** A campaign task as the draft's form shows it. A row without title and text is dropped. */
record TaskRow(
        @Size(max = 20, message = "{directive.text.long}") String path,

        @Size(max = 300, message = "{directive.text.long}") String title,

        @Size(max = 20_000, message = "{directive.text.long}")
        String text,

        List<String> groups,
        List<String> outputs,
        String minimumCount,
        String minimumPer,

        @Size(max = 500, message = "{directive.text.long}") String minimumText) {

    static final TaskRow BLANK = new TaskRow("", "", "", List.of(), List.of(), "", "", "");

    private static final int MOST = 10_000;
    private static final int DEEPEST = 4;

    TaskRow {
        path = DraftRows.clean(path);
        title = DraftRows.clean(title);
        text = DraftRows.clean(text);
        groups = kept(groups);
        outputs = kept(outputs);
        minimumCount = DraftRows.clean(minimumCount);
        minimumPer = DraftRows.clean(minimumPer);
        minimumText = DraftRows.clean(minimumText);
    }

    private static List<String> kept(@Nullable List<? extends @Nullable String> ticked) {
        return ticked == null
                ? List.of()
                : ticked.stream()
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
    }

    static TaskRow of(CampaignTask task) {
        return new TaskRow(
                task.path(),
                task.title(),
                task.text(),
                task.groupIds().stream().map(UUID::toString).toList(),
                task.outputs(),
                task.minimumCount() == null ? "" : task.minimumCount().toString(),
                task.minimumPer() == null ? "" : task.minimumPer().name(),
                task.minimumText());
    }

    boolean saysSomething() {
        return !text.isEmpty() || !title.isEmpty();
    }

    /** What cannot be said about one field alone; {@code row} is the name of the row in the form. */
    void check(String row, Errors errors) {
        OptionalLong count = TypedText.count(minimumCount);
        if (!minimumCount.isEmpty() && (count.isEmpty() || count.getAsLong() < 1 || count.getAsLong() > MOST)) {
            errors.rejectValue(row + ".minimumCount", "directive.task.minimum.wrong");
        } else if (minimumCount.isEmpty() != MinimumPer.named(minimumPer).isEmpty()) {
            errors.rejectValue(row + ".minimumCount", "directive.task.minimum.half");
        }
        if (!saysSomething() && !equals(BLANK)) {
            errors.rejectValue(row + ".text", "directive.task.text.missing");
        }
    }

    /** Without a number of its own a task takes that of its row. Groups that no longer exist are left out. */
    CampaignTask task(int row, List<Units.Group> known) {
        List<Units.Group> picked = known.stream()
                .filter(group -> groups.contains(group.id().toString()))
                .toList();
        OptionalLong count = TypedText.count(minimumCount);
        MinimumPer per = MinimumPer.named(minimumPer).orElse(null);
        return new CampaignTask(
                Ids.next(),
                path.isEmpty() ? Integer.toString(row) : path,
                title,
                text,
                picked.stream().map(Units.Group::id).toList(),
                picked.stream().map(Units.Group::name).collect(Collectors.joining("; ")),
                OutputKind.known(outputs),
                count.isEmpty() || per == null ? null : (int) count.getAsLong(),
                count.isEmpty() ? null : per,
                minimumText,
                null);
    }

    /** How deep the path lies in the tree, from 1: one for each part of the numbering. */
    public int depth() {
        return depth(path);
    }

    static int depth(String path) {
        int parts = (int) java.util.Arrays.stream(path.split("[.)\\s]+"))
                .filter(part -> !part.isEmpty())
                .count();
        return Math.clamp(parts, 1, DEEPEST);
    }

    /** Whether something stands in the part that is folded away. */
    public boolean detailed() {
        return !groups.isEmpty() || !outputs.isEmpty() || !minimumCount.isEmpty() || !minimumText.isEmpty();
    }
}
