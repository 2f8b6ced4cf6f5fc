package vn.kiphan.dispatch;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.directive.DirectiveView.TaskView;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Item;

/** A campaign task as an item of the letter: its number, its title or text, for whom it is and how much of it at least. */
final class TaskWords {

    private static final Pattern ENDED = Pattern.compile("(?s).*[.;:!?…,/”\"')]$");

    private TaskWords() {}

    /**
     * @param parent whether items below it follow: a short text without an end is their heading then
     * @param article whether a top item is an article, as in decisions
     */
    static Item item(TaskView task, boolean parent, boolean article) {
        String marker =
                article && task.path().matches("\\d+") ? "Điều " + task.path() + "." : ItemMarker.of(task.path());
        String title = task.title().strip();
        String text = addressed(task) + ended(task.text().strip() + minimum(task));
        if (!title.isEmpty()) {
            return new Item(marker, title, text);
        }
        boolean heading = parent
                && !ENDED.matcher(task.text().strip()).matches()
                && text.lines().count() == 1;
        return heading ? new Item(marker, addressed(task) + task.text().strip(), "") : new Item(marker, "", text);
    }

    /** For whom it is, unless the words say it themselves. */
    private static String addressed(TaskView task) {
        String names = task.addressees().strip();
        boolean said = names.isEmpty()
                || OfficialWording.holds(task.title() + "\n" + task.text(), names)
                || task.text().isBlank() && !task.title().isBlank();
        return said ? "" : "Đối với " + names + ": ";
    }

    /** The minimum in the letter's words, or in ours; nothing when the text has it already. */
    private static String minimum(TaskView task) {
        String per = per(task.minimumPer());
        if (task.minimumCount() == null || per == null || OfficialWording.holds(task.text(), task.minimumText())) {
            return "";
        }
        String count = task.minimumCount() < 10 ? "0" + task.minimumCount() : String.valueOf(task.minimumCount());
        String said = task.minimumText().isBlank()
                ? "tối thiểu " + count + " lần " + per
                : task.minimumText().strip();
        return task.text().isBlank() ? OfficialWording.upperFirst(said) : " (" + said + ")";
    }

    private static @Nullable String per(String minimumPer) {
        return switch (minimumPer) {
            case "DAY" -> "mỗi ngày";
            case "WEEK" -> "mỗi tuần";
            case "MONTH" -> "mỗi tháng";
            case "CAMPAIGN" -> "trong cả đợt";
            default -> null;
        };
    }

    private static String ended(String text) {
        return text.isEmpty() || ENDED.matcher(text).matches() && !text.endsWith(")") ? text : text + ".";
    }
}
