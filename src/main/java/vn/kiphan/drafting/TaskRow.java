package vn.kiphan.drafting;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.kiphan.directivetext.CampaignTask;
import vn.kiphan.directivetext.MinimumPer;
import vn.kiphan.directivetext.OutputKind;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.TypedText;
import vn.kiphan.unit.Units;

/** A campaign task as the draft's form shows it. A row without title and text is dropped. */
record TaskRow(
        @Size(max = 20, message = "{drafting.text.long}") String path,

        @Size(max = 300, message = "{drafting.text.long}") String title,

        @Size(max = 20_000, message = "{drafting.text.long}")
        String text,

        List<String> groups,
        List<String> outputs,
        String minimumCount,
        String minimumPer,

        @Size(max = 500, message = "{drafting.text.long}") String minimumText) {

    static final TaskRow BLANK = new TaskRow("", "", "", List.of(), List.of(), "", "", "");

    private static final int MOST = 10_000;

    TaskRow {
        path = TypedText.words(path);
        title = TypedText.words(title);
        text = TypedText.words(text);
        groups = kept(groups);
        outputs = kept(outputs);
        minimumCount = TypedText.words(minimumCount);
        minimumPer = TypedText.words(minimumPer);
        minimumText = TypedText.words(minimumText);
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
            errors.rejectValue(row + ".minimumCount", "drafting.task.minimum.wrong");
        } else if (minimumCount.isEmpty() != MinimumPer.named(minimumPer).isEmpty()) {
            errors.rejectValue(row + ".minimumCount", "drafting.task.minimum.half");
        }
        if (!saysSomething() && !equals(BLANK)) {
            errors.rejectValue(row + ".text", "drafting.task.text.missing");
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
        return CampaignTask.depth(path);
    }

    /** Whether something stands in the part that is folded away. */
    public boolean detailed() {
        return !groups.isEmpty() || !outputs.isEmpty() || !minimumCount.isEmpty() || !minimumText.isEmpty();
    }
}
