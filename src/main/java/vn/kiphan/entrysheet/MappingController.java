package vn.kiphan.entrysheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.entering.EntryIntake;
import vn.kiphan.spreadsheet.SheetCell;
import vn.kiphan.spreadsheet.SheetImport;
import vn.kiphan.spreadsheet.SheetLine;
import vn.kiphan.spreadsheet.SheetTable;

/** Says which column of somebody's own sheet is which field. What the unit said last time is filled in. */
@Controller
@ForUnits
class MappingController {

    private static final int MOST_COLUMNS = 60;
    private static final int SAMPLES = 3;
    private static final int LONGEST_HEADING = 300;

    private final EntryIntake intake;
    private final SheetDesk desk;
    private final SheetRecords records;
    private final TaughtHeadings headings;
    private final EntryWords words;

    MappingController(
            EntryIntake intake, SheetDesk desk, SheetRecords records, TaughtHeadings headings, EntryWords words) {
        this.intake = intake;
        this.desk = desk;
        this.records = records;
        this.headings = headings;
        this.words = words;
    }

    @GetMapping("/reports/{id}/sheet/{sheet}/columns")
    String page(@PathVariable UUID id, @PathVariable UUID sheet, @Acting SignedInPerson person, Model model) {
        EntryIntake.Frame frame = intake.frame(id, person.reportingUnits());
        SentSheet sent = desk.find(id, sheet);
        if (sent.appliedAt() != null || sent.template()) {
            return "redirect:" + sent.address();
        }
        SheetTable table = records.table(sent);
        Map<String, String> known = known(headings.of(frame.assignment().unit()));
        List<Integer> places = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        headings(table, sent).forEach((place, heading) -> {
            String field = known.getOrDefault(SheetImport.heading(heading), "");
            places.add(place);
            fields.add(fields.contains(field) ? "" : field);
        });
        SheetRecords.ForAllRows rows = sent.mapped()
                ? new SheetRecords.ForAllRows(sent.defaultChannel(), sent.defaultKind())
                : records.lastForAllRows(frame.assignment().unit());
        MappingForm form = new MappingForm(places, fields, rows.channel(), rows.kind());
        model.addAttribute("form", form);
        return show(frame, sent, table, form, model);
    }

    @PostMapping("/reports/{id}/sheet/{sheet}/columns")
    String map(
            @PathVariable UUID id,
            @PathVariable UUID sheet,
            @ModelAttribute("form") MappingForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model) {
        EntryIntake.Frame frame = intake.frame(id, person.reportingUnits());
        SentSheet sent = desk.find(id, sheet);
        SheetTable table = records.table(sent);
        form.check(errors);
        if (errors.hasErrors()) {
            return show(frame, sent, table, form, model);
        }
        Map<String, String> taught = new HashMap<>();
        headings(table, sent).forEach((place, heading) -> {
            String compared = SheetImport.heading(heading);
            if (!compared.isEmpty() && compared.length() <= LONGEST_HEADING) {
                taught.put(compared, form.field(place));
            }
        });
        desk.map(sent, form, taught, person);
        return "redirect:" + sent.address();
    }

    /** By the heading as it is compared, the field: first what the unit taught, then what newsrooms usually write. */
    private static Map<String, String> known(Map<String, String> taught) {
        Map<String, String> known = new HashMap<>();
        EntryColumn.known(taught)
                .forEach(column -> column.names().forEach(name -> known.putIfAbsent(name, column.key())));
        return known;
    }

    /** The headings of all columns that hold anything, by place; a column without one has its letters. */
    private static Map<Integer, String> headings(SheetTable table, SentSheet sent) {
        Map<Integer, String> headings = new TreeMap<>();
        for (SheetLine line : table.lines()) {
            for (SheetCell cell : line.cells()) {
                if (line.number() == sent.headingRow()) {
                    headings.put(cell.column(), cell.text());
                } else if (line.number() > sent.headingRow() && headings.size() < MOST_COLUMNS) {
                    headings.putIfAbsent(cell.column(), "");
                }
            }
        }
        return headings;
    }

    private String show(EntryIntake.Frame frame, SentSheet sent, SheetTable table, MappingForm form, Model model) {
        List<SheetColumnRow> columns = new ArrayList<>();
        headings(table, sent)
                .forEach((place, heading) -> columns.add(new SheetColumnRow(
                        place, SheetCell.letters(place), heading, samples(table, sent, place), form.field(place))));
        model.addAttribute("frame", frame);
        model.addAttribute("sheet", sent);
        model.addAttribute("columns", columns);
        model.addAttribute(
                "fields",
                Stream.of(EntryColumn.values())
                        .filter(column -> column != EntryColumn.ID)
                        .toList());
        model.addAttribute("channels", words.channels());
        model.addAttribute("kinds", words.kinds());
        return "entrysheet/columns";
    }

    private static String samples(SheetTable table, SentSheet sent, int place) {
        return table.lines().stream()
                .filter(line -> line.number() > sent.headingRow())
                .flatMap(line -> line.cell(place).stream())
                .limit(SAMPLES)
                .map(cell -> cell.text().length() > 60 ? cell.text().substring(0, 60) + "…" : cell.text())
                .collect(Collectors.joining(" | "));
    }
}
