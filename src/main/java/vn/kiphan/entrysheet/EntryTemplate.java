package vn.kiphan.entrysheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.coverage.EntryOptions;
import vn.kiphan.entering.EntryIntake;
import vn.kiphan.shared.TypedText;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.spreadsheet.Sheet;
import vn.kiphan.spreadsheet.SheetColumn;
import vn.kiphan.spreadsheet.SheetExport;
import vn.kiphan.spreadsheet.SheetHead;

/** Writes the template of a report: its entries as rows, lists to choose from, and a sheet that says how it is filled. */
@Component
class EntryTemplate {

    private static final int LONGEST_TASK = 120;

    private final EntryWords words;
    private final Clock clock;

    EntryTemplate(EntryWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    void write(EntryIntake.Frame frame, List<EntryIntake.Held> entries, OutputStream out) throws IOException {
        SheetHead lists =
                new SheetHead(words.sayInSheet("entrysheet.template.lists"), List.of(), made(), columns(4), false);
        try (SheetExport export = new SheetExport(out)) {
            Sheet sheet = export.sheet(head(frame));
            offer(sheet, lists, frame.askedFor());
            for (EntryIntake.Held entry : entries) {
                sheet.row(row(entry, frame.askedFor()));
            }
            Sheet advice = export.sheet(new SheetHead(
                    words.sayInSheet("entrysheet.template.advice"),
                    List.of(words.sayInSheet("entrysheet.template.advice")),
                    made(),
                    List.of(new SheetColumn(words.sayInSheet("entrysheet.template.advice.heading"), 110)),
                    true));
            for (String line :
                    words.sayInSheet("entrysheet.template.advice.lines").split("\n")) {
                advice.row(line);
            }
            writeLists(export.sheet(lists).hideAll(), frame.askedFor());
        }
    }

    private SheetHead head(EntryIntake.Frame frame) {
        AskedFor asked = frame.askedFor();
        List<String> titles = new ArrayList<>();
        titles.add(words.sayInSheet("entrysheet.template.title", asked.numberAndSymbol()));
        titles.add(frame.assignment().unitName());
        if (asked.windowFrom() != null || asked.windowTo() != null) {
            titles.add(words.sayInSheet("entrysheet.template.window", day(asked.windowFrom()), day(asked.windowTo())));
        }
        return new SheetHead(
                words.sayInSheet("entrysheet.template.sheet"),
                titles,
                words.sayInSheet("entrysheet.template.hint"),
                Stream.of(EntryColumn.values())
                        .map(column -> new SheetColumn(words.heading(column), column.width()))
                        .toList(),
                true);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "…" : Vietnam.DAY.format(day);
    }

    private void offer(Sheet sheet, SheetHead lists, AskedFor asked) {
        offerOnly(sheet, EntryColumn.CHANNEL, lists, 0, words.channels().size());
        offerOnly(sheet, EntryColumn.KIND, lists, 1, words.kinds().size());
        offerOnly(sheet, EntryColumn.LANGUAGE, lists, 2, words.languages().size());
        if (!asked.tasks().isEmpty()) {
            sheet.offer(EntryColumn.TASKS.ordinal(), lists, 3, asked.tasks().size());
        }
        sheet.hide(EntryColumn.ID.ordinal());
    }

    private void offerOnly(Sheet sheet, EntryColumn column, SheetHead lists, int list, int size) {
        sheet.offerOnly(
                column.ordinal(),
                lists,
                list,
                size,
                words.sayInSheet(column.labelKey()),
                words.sayInSheet("entrysheet.template.listed"));
    }

    private @Nullable Object[] row(EntryIntake.Held entry, AskedFor asked) {
        return Stream.of(EntryColumn.values())
                .map(column -> value(column, entry, asked))
                .toArray();
    }

    private @Nullable Object value(EntryColumn column, EntryIntake.Held entry, AskedFor asked) {
        String text = column == EntryColumn.ID
                ? new EntryMark(entry.id(), entry.version()).text()
                : words.text(column, entry.form(), asked);
        return switch (column) {
            case PUBLISHED, VIEWS_READ -> TypedText.day(text).orElse(null);
            case AIRINGS, MINUTES, PLACES, PIECES, SESSIONS, ATTENDANCE, VIEWS, HOTLINE ->
                text.isEmpty() ? null : Long.valueOf(text);
            default -> text;
        };
    }

    private void writeLists(Sheet sheet, AskedFor asked) throws IOException {
        List<List<String>> lists = List.of(
                labels(words.channels()),
                labels(words.kinds()),
                labels(words.languages()),
                asked.tasks().stream().map(EntryTemplate::task).toList());
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            int at = i;
            sheet.row(lists.stream()
                    .map(list -> at < list.size() ? list.get(at) : null)
                    .toArray());
        }
    }

    private static List<String> labels(List<EntryOptions.Choice> choices) {
        return choices.stream().map(EntryOptions.Choice::label).toList();
    }

    /** A list of Excel holds no long text: the beginning is enough to find the task again. */
    private static String task(AskedFor.Task task) {
        String text = task.text().replaceAll("\\s+", " ");
        return task.path() + ". " + (text.length() > LONGEST_TASK ? text.substring(0, LONGEST_TASK) + "…" : text);
    }

    private static List<SheetColumn> columns(int count) {
        List<SheetColumn> columns = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            columns.add(SheetColumn.wide(String.valueOf(i)));
        }
        return columns;
    }

    private String made() {
        return words.sayInSheet("entrysheet.template.made", Vietnam.DAY.format(Vietnam.day(clock.instant())));
    }
}
