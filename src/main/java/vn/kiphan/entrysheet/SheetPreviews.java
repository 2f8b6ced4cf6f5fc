package vn.kiphan.entrysheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.coverage.CanonicalLink;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.coverage.EntryOptions;
import vn.kiphan.entering.EntryIntake;
import vn.kiphan.entering.EntryIntake.Held;
import vn.kiphan.entering.EntryIntake.Taking;
import vn.kiphan.entering.OwnedEntries;
import vn.kiphan.entrysheet.PreviewRow.Change;
import vn.kiphan.entrysheet.PreviewRow.Fate;
import vn.kiphan.entrysheet.PreviewRow.Fault;
import vn.kiphan.spreadsheet.SheetImport;

/** Compares a sheet that was sent with the report as it is now. Nothing is kept of it: what is applied is compared again. */
@Component
class SheetPreviews {

    private final EntryIntake intake;
    private final SheetRecords records;
    private final RowReading reading;
    private final EntryWords words;
    private final OwnedEntries owned;

    SheetPreviews(EntryIntake intake, SheetRecords records, RowReading reading, EntryWords words, OwnedEntries owned) {
        this.intake = intake;
        this.records = records;
        this.reading = reading;
        this.words = words;
        this.owned = owned;
    }

    @Transactional(readOnly = true)
    public SheetPreview of(EntryIntake.Frame frame, SentSheet sheet) {
        SheetImport imported =
                SheetImport.mapped(records.table(sheet), sheet.headingRow(), Objects.requireNonNull(sheet.columns()));
        List<SheetImport.Row> rows = imported.rows();
        SheetComparison comparison =
                new SheetComparison(intake.held(frame), logged(frame, rows), records.undone(frame.report()), rows);
        List<PreviewRow> previews = new ArrayList<>();
        List<Taking> takings = new ArrayList<>();
        for (SheetImport.Row row : rows) {
            Judged judged = judge(row, comparison, frame, sheet);
            previews.add(judged.preview);
            if (judged.taking != null) {
                takings.add(judged.taking);
            }
        }
        return new SheetPreview(previews, takings);
    }

    /** What the unit has logged outside of this report, by the links of the sheet. */
    private Map<String, OwnedEntries.Owned> logged(EntryIntake.Frame frame, List<SheetImport.Row> rows) {
        Set<String> links = new HashSet<>();
        for (SheetImport.Row row : rows) {
            links.add(CanonicalLink.canonicalOf(row.text(EntryColumn.LINK.field())));
        }
        links.remove("");
        return links.isEmpty() ? Map.of() : owned.with(frame, links);
    }

    private record Judged(PreviewRow preview, @Nullable Taking taking) {}

    private Judged judge(SheetImport.Row row, SheetComparison comparison, EntryIntake.Frame frame, SentSheet sheet) {
        RowReading.Read read = reading.read(row, frame.askedFor());
        EntryMark mark = comparison.kept(row).orElse(null);
        Held held = mark == null ? comparison.linked(read.values().getOrDefault("link", "")) : comparison.marked(mark);
        Map<String, String> faults = new LinkedHashMap<>(read.faults());
        EntryForm form = form(read, held, mark != null, sheet);
        if (held == null && mark == null) {
            held = comparison.same(form);
        }
        List<Change> changes = held == null ? List.of() : changes(held.form(), form, frame);
        EntryIntake.Checked checked = intake.check(frame, form);
        if (held == null || !changes.isEmpty()) {
            // what stands in the report already is not called wrong to somebody who has not touched it
            checked.faults().forEach(faults::putIfAbsent);
        }
        refuseTwice(row, comparison, checked, held, faults);
        if (mark != null && held == null) {
            faults.put("title", words.say("entrysheet.row.gone"));
        } else if (mark != null && !changes.isEmpty() && held != null && comparison.changedSince(mark, held)) {
            faults.put("title", words.say("entrysheet.row.changed-since"));
        }
        if (mark != null && read.values().isEmpty() && read.tasks().isEmpty()) {
            // a row that was emptied takes nothing out of the report
            return judged(Fate.SAME, row, held == null ? form : held.form(), List.of(), Map.of());
        }
        if (!faults.isEmpty()) {
            return judged(Fate.WRONG, row, form, List.of(), faults);
        }
        if (held == null) {
            return new Judged(preview(Fate.NEW, row, form, List.of(), Map.of()), new Taking(null, 0, form));
        }
        return changes.isEmpty()
                ? judged(Fate.SAME, row, form, List.of(), Map.of())
                : new Judged(
                        preview(Fate.CHANGED, row, form, changes, Map.of()),
                        new Taking(held.id(), held.version(), form));
    }

    /** A column that the sheet does not have changes nothing; neither does an empty cell of a row that is known by its link only. */
    private static EntryForm form(RowReading.Read read, @Nullable Held held, boolean marked, SentSheet sheet) {
        Map<String, String> values = new HashMap<>();
        List<String> tasks = read.tasks();
        Map<String, Integer> columns = Objects.requireNonNull(sheet.columns());
        if (held == null) {
            values.put("channel", sheet.defaultChannel());
            values.put("kind", sheet.defaultKind());
        } else {
            held.form().values().forEach((field, value) -> {
                if (!marked || !columns.containsKey(field)) {
                    values.put(field, value);
                }
            });
            if (tasks.isEmpty() && (!marked || !columns.containsKey("tasks"))) {
                tasks = held.form().tasks();
            }
        }
        values.putAll(read.values());
        values.putIfAbsent("language", "VIETNAMESE");
        return EntryForm.of(values, tasks);
    }

    private void refuseTwice(
            SheetImport.Row row,
            SheetComparison comparison,
            EntryIntake.Checked checked,
            @Nullable Held held,
            Map<String, String> faults) {
        String link = CanonicalLink.canonicalOf(checked.form().link());
        if (link.isEmpty()) {
            return;
        }
        comparison
                .otherWith(link, held)
                .ifPresent(other -> faults.putIfAbsent(
                        "link",
                        words.say("entrysheet.row.link.report", other.form().title())));
        comparison
                .loggedWith(link, held)
                .ifPresent(other -> faults.putIfAbsent("link", words.say("entrysheet.row.link.log", other.title())));
        comparison
                .rowWith(link, row.number())
                .ifPresent(other ->
                        faults.putIfAbsent("link", words.say("entrysheet.row.link.row", String.valueOf(other))));
    }

    private List<Change> changes(EntryForm before, EntryForm after, EntryIntake.Frame frame) {
        if (before.tasks().equals(after.tasks()) && before.values().equals(after.values())) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        for (EntryColumn column : EntryColumn.values()) {
            String old = words.text(column, before, frame.askedFor()).replace("\r\n", "\n");
            String now = words.text(column, after, frame.askedFor()).replace("\r\n", "\n");
            if (!old.equals(now)) {
                changes.add(new Change(words.say(column.labelKey()), old, now));
            }
        }
        return changes;
    }

    private Judged judged(
            Fate fate, SheetImport.Row row, EntryForm form, List<Change> changes, Map<String, String> faults) {
        return new Judged(preview(fate, row, form, changes, faults), null);
    }

    private PreviewRow preview(
            Fate fate, SheetImport.Row row, EntryForm form, List<Change> changes, Map<String, String> faults) {
        List<Fault> wrong = new ArrayList<>();
        faults.forEach((field, sentence) -> {
            EntryColumn column = EntryColumn.of(field).orElse(null);
            wrong.add(new Fault(
                    row.address(field),
                    column == null ? "" : words.say(column.labelKey()),
                    sentence,
                    column != null && column.listed()));
        });
        // in the order of the columns, from left to right
        wrong.sort(Comparator.comparingInt((Fault fault) -> fault.address().length())
                .thenComparing(Fault::address));
        return new PreviewRow(row.number(), fate, form.title(), about(form), changes, wrong);
    }

    private String about(EntryForm form) {
        List<String> parts = new ArrayList<>();
        for (EntryColumn column :
                List.of(EntryColumn.PUBLISHED, EntryColumn.KIND, EntryColumn.CHANNEL, EntryColumn.LINK)) {
            String text = switch (column) {
                case KIND -> EntryOptions.label(words.allKinds(), form.kind());
                case CHANNEL -> EntryOptions.label(words.allChannels(), form.channel());
                default -> form.values().getOrDefault(column.field(), "");
            };
            if (!text.isEmpty()) {
                parts.add(text);
            }
        }
        return String.join(" \u00b7 ", parts);
    }
}
