package vn.kiphan.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.kiphan.letter.LetterDraft.Basis;
import vn.kiphan.letter.Oddity.Code;
import vn.kiphan.letterdate.DataWindow;
import vn.kiphan.letterdate.DataWindowReading;
import vn.kiphan.letterdate.Deadline;
import vn.kiphan.letterdate.DeadlineReading;
import vn.kiphan.letterdate.PartialDate;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.Span;
import vn.kiphan.shared.Vietnam;

/** Says what looks odd in a letter that was read. */
final class OddityFinding {

    private final LetterDraft draft;
    private final List<Oddity> oddities = new ArrayList<>();

    private OddityFinding(LetterDraft draft) {
        this.draft = draft;
    }

    static List<Oddity> in(LetterDraft draft, DeadlineReading read, DataWindowReading.Result window) {
        OddityFinding finding = new OddityFinding(draft);
        finding.missing();
        finding.deadlines(read);
        finding.window();
        Found<String> reversed = window.reversed();
        if (reversed != null) {
            finding.oddities.add(Oddity.of(Code.WINDOW_REVERSED, reversed.span(), reversed.value()));
        }
        return finding.oddities;
    }

    private void missing() {
        ifMissing(draft.issuer(), Code.NO_ISSUER);
        ifMissing(draft.number(), Code.NO_NUMBER);
        ifMissing(draft.subject(), Code.NO_SUBJECT);
        Found<PartialDate> issuedOn = draft.issuedOn();
        if (issuedOn == null) {
            oddities.add(Oddity.of(Code.NO_DATE, null));
        } else if (issuedOn.value().precision() == PartialDate.Precision.NO_YEAR) {
            PartialDate date = issuedOn.value();
            oddities.add(
                    Oddity.of(Code.YEAR_UNKNOWN, issuedOn.span(), "%02d/%02d".formatted(date.day(), date.month())));
        } else if (issuedOn.value().precision() != PartialDate.Precision.DAY) {
            PartialDate date = issuedOn.value();
            String known = date.month() == null ? "" + date.year() : "%02d/%d".formatted(date.month(), date.year());
            oddities.add(Oddity.of(Code.DAY_UNKNOWN, issuedOn.span(), known));
        }
        if (draft.recipients().isEmpty()) {
            oddities.add(Oddity.of(Code.NO_RECIPIENTS, null));
        }
        if (draft.items().isEmpty()) {
            oddities.add(Oddity.of(Code.NO_ITEMS, null));
        }
    }

    private void ifMissing(@org.jspecify.annotations.Nullable Object value, Code code) {
        if (value == null) {
            oddities.add(Oddity.of(code, null));
        }
    }

    private void deadlines(DeadlineReading read) {
        for (Found<String> phrase : read.misread()) {
            oddities.add(Oddity.of(Code.DEADLINE_MISREAD, phrase.span(), phrase.value()));
        }
        for (Found<String> phrase : read.unclear()) {
            oddities.add(Oddity.of(Code.DEADLINE_UNCLEAR, phrase.span(), phrase.value()));
        }
        for (Found<Deadline> deadline : draft.deadlines()) {
            if (deadline.value().kind() == Deadline.Kind.PERIODIC) {
                oddities.add(Oddity.of(
                        Code.PERIODIC_DEADLINE,
                        deadline.span(),
                        deadline.value().phrase()));
            }
        }
        if (draft.deadlines().isEmpty() && read.unclear().isEmpty()) {
            oddities.add(Oddity.of(Code.NO_DEADLINE, null));
        } else if (draft.deadlines().size() > 1) {
            Span second = draft.deadlines().get(1).span();
            oddities.add(Oddity.of(
                    Code.SEVERAL_DEADLINES,
                    second,
                    Integer.toString(draft.deadlines().size())));
        }
    }

    private void window() {
        Found<DataWindow> found = draft.dataWindow();
        if (found == null) {
            return;
        }
        DataWindow window = found.value();
        for (Found<Deadline> deadline : draft.deadlines()) {
            LocalDate due = deadline.value().date();
            if (deadline.value().kind() == Deadline.Kind.REPORT && due != null && due.isBefore(window.to())) {
                oddities.add(Oddity.of(
                        Code.DEADLINE_BEFORE_WINDOW_ENDS,
                        deadline.span(),
                        Vietnam.DAY.format(due),
                        Vietnam.DAY.format(window.to())));
            }
        }
        LocalDate earliest = draft.bases().stream()
                .map(Found::value)
                .map(Basis::issuedOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        LocalDate from = window.from();
        if (from != null && earliest != null && from.isBefore(earliest)) {
            oddities.add(Oddity.of(
                    Code.WINDOW_STARTS_BEFORE_BASES,
                    found.span(),
                    Vietnam.DAY.format(from),
                    Vietnam.DAY.format(earliest)));
        }
    }
}
