package vn.kiphan.entrysheet;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.entering.EntryIntake;
import vn.kiphan.entering.EntryIntake.Done;
import vn.kiphan.entering.EntryTakeBack;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.spreadsheet.SheetImport;
import vn.kiphan.spreadsheet.SheetTable;

/** Sheets of entries: sent, their columns named, applied, undone. What is applied is what is right at that moment. */
@Service
@Transactional
class SheetDesk {

    private final SheetRecords records;
    private final TaughtHeadings headings;
    private final SheetPreviews previews;
    private final EntryIntake intake;
    private final EntryTakeBack takeBack;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SheetDesk(
            SheetRecords records,
            TaughtHeadings headings,
            SheetPreviews previews,
            EntryIntake intake,
            EntryTakeBack takeBack,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.headings = headings;
        this.previews = previews;
        this.intake = intake;
        this.takeBack = takeBack;
        this.clock = clock;
        this.events = events;
    }

    /** Keeps what was read of a file; the template's columns are known, those of any other sheet are for a person to confirm. */
    SentSheet keep(UUID report, String fileName, List<SheetTable> tables, SignedInPerson person) {
        EntryIntake.Frame frame = intake.frame(report, person.reportingUnits());
        intake.hold(report, person);
        Map<String, String> taught = headings.of(frame.assignment().unit());
        SheetImport found =
                SheetImport.recognise(tables, EntryColumn.known(taught)).orElse(null);
        SheetTable table = found != null
                ? found.table()
                : tables.stream()
                        .max(Comparator.comparingInt(each -> each.lines().size()))
                        .orElseThrow();
        boolean template = found != null && found.columns().containsKey(EntryColumn.ID.field());
        SentSheet sheet = new SentSheet(
                Ids.next(),
                report,
                fileName,
                table.name(),
                found != null ? found.headingRow() : SheetImport.likelyHeading(table),
                template,
                found != null && template ? found.columns() : null,
                "",
                "",
                now(),
                person.name(),
                null,
                null,
                0,
                0,
                null,
                null);
        records.insert(sheet, frame.assignment().unit(), table, person.author());
        publish(person, "entrysheet.send", report, fileName);
        return sheet;
    }

    @Transactional(readOnly = true)
    SentSheet find(UUID report, UUID sheet) {
        return records.find(report, sheet).orElseThrow(NotFound::new);
    }

    /** Names the columns, and remembers for the unit what it means by its headings. */
    void map(SentSheet sheet, MappingForm form, Map<String, String> taught, SignedInPerson person) {
        EntryIntake.Frame frame = intake.frame(sheet.report(), person.reportingUnits());
        records.map(sheet.id(), form.columns(), form.channel(), form.kind());
        headings.remember(frame.assignment().unit(), taught, person.author(), now());
    }

    /** Takes what is right, in one transaction. Pressed twice, it is applied once. */
    SentSheet apply(UUID report, UUID id, SignedInPerson person) {
        EntryIntake.Frame frame = intake.frame(report, person.reportingUnits());
        intake.hold(report, person);
        SentSheet sheet = find(report, id);
        if (sheet.appliedAt() != null) {
            return sheet;
        }
        if (!sheet.mapped()) {
            throw new Refusal("entrysheet.refused.columns", sheet.address());
        }
        SheetPreview preview = previews.of(frame, sheet);
        if (preview.takings().isEmpty()) {
            throw new Refusal("entrysheet.refused.nothing", sheet.address());
        }
        List<Done> done = intake.take(report, preview.takings(), person);
        int added = (int) done.stream().filter(each -> each.before() == null).count();
        records.apply(id, added, done.size() - added, now(), person.author());
        records.took(id, done);
        publish(
                person,
                "entrysheet.apply",
                report,
                sheet.fileName() + ": +" + added + ", ~" + (done.size() - added) + ", !"
                        + preview.count(PreviewRow.Fate.WRONG));
        return find(report, id);
    }

    /** Takes all of it back, or nothing. */
    void undo(UUID report, UUID id, SignedInPerson person) {
        EntryIntake.Frame frame = intake.frame(report, person.reportingUnits());
        SentSheet sheet = records.hold(report, id).orElseThrow(NotFound::new);
        Instant appliedAt = sheet.appliedAt();
        if (sheet.undoneAt() != null) {
            return;
        }
        if (appliedAt == null || !sheet.undoable(now())) {
            throw new Refusal("entrysheet.refused.late", sheet.address());
        }
        takeBack.takeBack(frame, records.taken(id), appliedAt, sheet.address(), person);
        records.undo(id, now(), person.author());
        publish(person, "entrysheet.undo", report, sheet.fileName());
    }

    private void publish(SignedInPerson person, String action, UUID report, String details) {
        events.publishEvent(new EntrySheetEvent(person.author(), action, report, details));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
