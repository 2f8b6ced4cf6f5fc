package vn.kiphan.entrysheet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.coverage.EntryOptions;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.spreadsheet.CellReading;
import vn.kiphan.spreadsheet.SheetCell;
import vn.kiphan.spreadsheet.SheetImport;

/** Reads one row of a sheet into what a form would hold. What cannot be read stays as it is written: the form's own check speaks of it. */
@Component
class RowReading {

    private final EntryWords words;

    RowReading(EntryWords words) {
        this.words = words;
    }

    /** What the cells say, by field; only of columns that hold something. Faults are sentences by field. */
    record Read(Map<String, String> values, List<String> tasks, Map<String, String> faults) {}

    Read read(SheetImport.Row row, AskedFor askedFor) {
        Map<String, String> values = new HashMap<>();
        Map<String, String> faults = new LinkedHashMap<>();
        List<String> tasks = List.of();
        for (EntryColumn column : EntryColumn.values()) {
            SheetCell cell = row.cell(column.field()).orElse(null);
            if (cell == null || column == EntryColumn.ID) {
                continue;
            }
            if (cell.type() == SheetCell.Type.ERROR) {
                faults.put(column.field(), words.say("entrysheet.cell.error", cell.text()));
            }
            if (column == EntryColumn.TASKS) {
                tasks = tasks(cell, askedFor, faults);
            } else {
                values.put(column.field(), value(column, cell, faults));
            }
        }
        return new Read(values, tasks, faults);
    }

    private String value(EntryColumn column, SheetCell cell, Map<String, String> faults) {
        return switch (column) {
            // a retired one is understood: whether the day still allows it, the form's own check says
            case CHANNEL -> code(column, words.allChannels(), words.channels(), cell, faults);
            case KIND -> code(column, words.allKinds(), words.kinds(), cell, faults);
            case LANGUAGE -> code(column, words.languages(), words.languages(), cell, faults);
            case PUBLISHED, VIEWS_READ ->
                CellReading.day(cell).map(Vietnam.DAY::format).orElse(cell.text());
            case MINUTES -> count(CellReading.minutes(cell), cell);
            case TIME -> CellReading.time(cell).orElse(cell.text());
            case AIRINGS, PLACES, PIECES, SESSIONS, ATTENDANCE, VIEWS, HOTLINE -> count(CellReading.count(cell), cell);
            default -> cell.text();
        };
    }

    private static String count(OptionalLong count, SheetCell cell) {
        // a fraction must not pass for a count because the form reads a dot as thousands
        return count.isPresent()
                ? String.valueOf(count.getAsLong())
                : cell.type() == SheetCell.Type.NUMBER ? cell.text().replace('.', ',') : cell.text();
    }

    private String code(
            EntryColumn column,
            List<EntryOptions.Choice> known,
            List<EntryOptions.Choice> offered,
            SheetCell cell,
            Map<String, String> faults) {
        String code = EntryOptions.code(known, cell.text());
        if (known.stream().noneMatch(choice -> choice.code().equals(code))) {
            faults.putIfAbsent(column.field(), unknown(cell.text(), NearestWords.of(cell.text(), offered)));
        }
        return code;
    }

    private String unknown(String text, List<String> nearest) {
        return nearest.isEmpty()
                ? words.say("entrysheet.cell.unknown.far", text)
                : words.say(
                        "entrysheet.cell.unknown",
                        text,
                        nearest.stream()
                                .map(label -> words.say("entrysheet.cell.quoted", label))
                                .collect(Collectors.joining(", ")));
    }

    private List<String> tasks(SheetCell cell, AskedFor askedFor, Map<String, String> faults) {
        // Excel takes "1,3" for a number
        String text = cell.type() == SheetCell.Type.NUMBER ? cell.text().replace('.', ',') : cell.text();
        List<UUID> tasks = EntryOptions.tasks(askedFor, text);
        if (tasks == null) {
            faults.putIfAbsent(
                    EntryColumn.TASKS.field(),
                    words.say(
                            "entrysheet.cell.task",
                            cell.text(),
                            askedFor.tasks().stream().map(AskedFor.Task::path).collect(Collectors.joining(", "))));
            return List.of();
        }
        return tasks.stream().map(UUID::toString).toList();
    }
}
