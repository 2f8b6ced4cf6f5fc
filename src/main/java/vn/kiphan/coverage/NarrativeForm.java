package vn.kiphan.coverage;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.TypedText;

/** The narrative of a report as it is typed, over the version of the report that the writer saw. */
record NarrativeForm(
        @Nullable Long version,

        @Size(max = Narrative.LONGEST, message = "{coverage.narrative.long}")
        String workDone,

        @Size(max = Narrative.LONGEST, message = "{coverage.narrative.long}")
        String results,

        @Size(max = Narrative.LONGEST, message = "{coverage.narrative.long}")
        String difficulties,

        @Size(max = Narrative.LONGEST, message = "{coverage.narrative.long}")
        String proposals,

        @DayText String figuresAsOf,
        @Nullable Boolean nil,

        @Size(max = 2000, message = "{coverage.note.long}") String nilReason) {

    NarrativeForm {
        workDone = typed(workDone);
        results = typed(results);
        difficulties = typed(difficulties);
        proposals = typed(proposals);
        figuresAsOf = typed(figuresAsOf);
        nilReason = typed(nilReason);
    }

    /** Browsers send line ends as CR LF; the snapshot's hash is taken of plain ones. */
    private static String typed(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    static NarrativeForm of(ReportPage page, String figuresAsOf) {
        Narrative narrative = page.narrative();
        return new NarrativeForm(
                page.version(),
                narrative.workDone(),
                narrative.results(),
                narrative.difficulties(),
                narrative.proposals(),
                figuresAsOf,
                narrative.nil(),
                narrative.nilReason());
    }

    /** The version of the report that the writer saw; without one it counts as a stale one. */
    long seenVersion() {
        return version == null ? -1 : version;
    }

    /** A box that is not ticked is not sent. */
    public boolean saysNil() {
        return Boolean.TRUE.equals(nil);
    }

    Narrative read() {
        return new Narrative(
                workDone,
                results,
                difficulties,
                proposals,
                TypedText.day(figuresAsOf).orElse(null),
                saysNil(),
                nilReason);
    }
}
