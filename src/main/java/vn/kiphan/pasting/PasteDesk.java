package vn.kiphan.pasting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.coverage.CanonicalLink;
import vn.kiphan.coverage.EntryOptions;
import vn.kiphan.entering.EntryIntake;
import vn.kiphan.entering.EntryIntake.Taking;
import vn.kiphan.entering.OwnedEntries;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.Vietnam;

/** Pasted lines: understood and kept, mended, taken into the report, dropped. A line is taken once, however often the button is pressed. */
@Service
@Transactional
class PasteDesk {

    /** As many as one page shows for mending. */
    static final int MOST_LINES = 200;

    /** How long what was dropped can be taken back. */
    static final Duration TAKEN_BACK = Duration.ofDays(7);

    private final PastedLines lines;
    private final LinePages pages;
    private final Outlets outlets;
    private final EntryOptions options;
    private final Judging judging;
    private final EntryIntake intake;
    private final OwnedEntries ownedEntries;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PasteDesk(
            PastedLines lines,
            LinePages pages,
            Outlets outlets,
            EntryOptions options,
            Judging judging,
            EntryIntake intake,
            OwnedEntries ownedEntries,
            Clock clock,
            ApplicationEventPublisher events) {
        this.lines = lines;
        this.pages = pages;
        this.outlets = outlets;
        this.options = options;
        this.judging = judging;
        this.intake = intake;
        this.ownedEntries = ownedEntries;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    List<JudgedLine> judged(EntryIntake.Frame frame) {
        List<PastedLine> pending = lines.of(frame.report());
        return pending.isEmpty() ? List.of() : judging.judge(frame, pending);
    }

    /** Keeps the lines as they were understood. False, and nothing kept, when there would be too many to mend on one page. */
    boolean paste(UUID report, List<String> pasted, String kind, SignedInPerson person) {
        EntryIntake.Frame frame = intake.frame(report, person.reportingUnits());
        intake.hold(report, person);
        List<PastedLine> pending = lines.of(report);
        List<String> raw = pasted.stream().map(PasteDesk::raw).toList();
        if (endsWith(pending, raw)) {
            // the button was pressed twice
            return true;
        }
        if (pending.size() + pasted.size() > MOST_LINES) {
            return false;
        }
        LineReading reading = new LineReading(
                outlets.table(),
                options.channels(LocaleContextHolder.getLocale()),
                options.kinds(LocaleContextHolder.getLocale()),
                options.languages(LocaleContextHolder.getLocale()),
                ownedEntries.usedForBroadcasts(frame),
                Vietnam.day(clock.instant()));
        int position = pending.isEmpty() ? 0 : pending.getLast().position() + 1;
        List<PastedLine> read = new ArrayList<>();
        for (String line : raw) {
            Map<String, String> fields = reading.read(line);
            if (!kind.isEmpty() && fields.containsKey("link")) {
                fields.putIfAbsent("kind", kind);
            }
            read.add(new PastedLine(
                    Ids.next(),
                    position++,
                    line,
                    fields,
                    CanonicalLink.canonicalOf(fields.getOrDefault("link", "")),
                    null,
                    List.of()));
        }
        lines.insert(report, read, person.author(), now());
        pages.ask(report);
        return true;
    }

    private static String raw(String line) {
        String bare = line.strip().replace("\u0000", "");
        return bare.codePointCount(0, bare.length()) > PastedLine.LONGEST
                ? bare.substring(0, bare.offsetByCodePoints(0, PastedLine.LONGEST - 1)) + PastedLine.CUT
                : bare;
    }

    private static boolean endsWith(List<PastedLine> pending, List<String> raw) {
        return pending.size() >= raw.size()
                && pending.subList(pending.size() - raw.size(), pending.size()).stream()
                        .map(PastedLine::raw)
                        .toList()
                        .equals(raw);
    }

    /** What became of a click: how many lines are entries now, how many are left. */
    record Outcome(int taken, int left) {}

    /** Keeps what was mended, and takes all lines that are right in one transaction. */
    Outcome take(UUID report, RowsForm form, SignedInPerson person) {
        EntryIntake.Frame frame = intake.frame(report, person.reportingUnits());
        intake.hold(report, person);
        mend(report, form);
        List<JudgedLine> judged = judged(frame);
        List<JudgedLine> right = judged.stream().filter(JudgedLine::right).toList();
        if (!right.isEmpty()) {
            intake.take(
                    report,
                    right.stream()
                            .filter(line -> line.owned() == null)
                            .map(line -> new Taking(null, 0, line.form()))
                            .toList(),
                    person);
            List<UUID> owned = new ArrayList<>();
            for (JudgedLine line : right) {
                UUID entry = line.owned();
                if (entry != null) {
                    owned.add(entry);
                }
            }
            intake.include(report, owned, person);
            lines.delete(report, right.stream().map(JudgedLine::id).toList());
            publish(person, "paste.take", report, right.size() + " of " + judged.size());
        }
        return new Outcome(right.size(), judged.size() - right.size());
    }

    /** Keeps what was typed, as far as the lines are there. */
    void mend(UUID report, RowsForm form) {
        Map<UUID, PastedLine> pending = new HashMap<>();
        lines.held(report).forEach(line -> pending.put(line.id(), line));
        List<PastedLine> mended = new ArrayList<>();
        for (RowsForm.Row row : form.lines()) {
            PastedLine line = row.line() == null ? null : pending.get(row.line());
            if (line != null) {
                Map<String, String> fields = row.fields();
                if (line.pageReadAt() != null && !row.sawPage()) {
                    // the page was read after this form was shown: what it left open was not emptied by anybody
                    line.pageFields()
                            .forEach(field ->
                                    fields.putIfAbsent(field, line.fields().getOrDefault(field, "")));
                }
                mended.add(line.mended(fields, CanonicalLink.canonicalOf(fields.getOrDefault("link", ""))));
            }
        }
        lines.mend(report, mended);
        pages.ask(report);
    }

    /** Drops lines that shall not become entries, and keeps what was typed into the others. */
    void drop(UUID report, RowsForm form, List<UUID> dropped, SignedInPerson person) {
        intake.hold(report, person);
        mend(report, form);
        dropped(report, dropped, person);
    }

    /** Drops all lines whose link stands in the report, or above them, already. */
    void dropRepeated(UUID report, RowsForm form, SignedInPerson person) {
        EntryIntake.Frame frame = intake.frame(report, person.reportingUnits());
        intake.hold(report, person);
        mend(report, form);
        List<UUID> repeated = judged(frame).stream()
                .filter(JudgedLine::repeated)
                .map(JudgedLine::id)
                .toList();
        dropped(report, repeated, person);
    }

    /** How many lines the last click dropped, and can be taken back. */
    @Transactional(readOnly = true)
    int dropped(UUID report) {
        return lines.dropped(report, clock.instant().minus(TAKEN_BACK));
    }

    /** Takes back what the last click dropped. Twice is once. */
    void restore(UUID report, SignedInPerson person) {
        intake.hold(report, person);
        int waiting = dropped(report);
        if (lines.of(report).size() + waiting > MOST_LINES) {
            throw new Refusal("pasting.restored.many", "/reports/" + report + "/paste#lines", MOST_LINES);
        }
        if (waiting > 0) {
            lines.restore(report, clock.instant().minus(TAKEN_BACK));
            pages.ask(report);
            publish(person, "paste.restore", report, String.valueOf(waiting));
        }
    }

    private void dropped(UUID report, List<UUID> dropped, SignedInPerson person) {
        int gone = lines.drop(report, dropped, now());
        if (gone > 0) {
            publish(person, "paste.drop", report, String.valueOf(gone));
        }
    }

    private void publish(SignedInPerson person, String action, UUID report, String details) {
        events.publishEvent(new PasteEvent(person.author(), action, report, details));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
