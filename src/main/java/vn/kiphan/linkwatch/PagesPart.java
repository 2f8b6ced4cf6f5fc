package vn.kiphan.linkwatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiphan.report.DraftedPart;
import vn.kiphan.report.Finding;
import vn.kiphan.report.ReportPart;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.Days;

/** The card of a report that shows what its pages said, which of them are kept and which are gone. Not part of what is submitted. */
@Component
@Order(90)
class PagesPart implements ReportPart {

    private final LinkedPages linked;
    private final MessageSource messages;
    private final Days days;

    PagesPart(LinkedPages linked, MessageSource messages, Days days) {
        this.linked = linked;
        this.messages = messages;
        this.days = days;
    }

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public String template() {
        return "linkwatch/parts";
    }

    @Override
    public @Nullable DraftedPart drafted(ReportFrame report) {
        List<PagesCard.Line> lines = linked.ofReport(report.report(), report.editable());
        if (lines.isEmpty()) {
            return null;
        }
        PagesCard card = card(lines, report.editable() ? report.address() : "");
        return new DraftedPart(card, findings(card), false, null);
    }

    /** What is known of the pages is no part of a submission, and keeps none from being made. */
    @Override
    public @Nullable String asks() {
        return null;
    }

    @Override
    public @Nullable Object filed(SubmissionId submission, @Nullable SubmissionId earlier) {
        List<PagesCard.Line> lines = linked.ofSubmission(submission);
        return lines.isEmpty() ? null : card(lines, "");
    }

    private PagesCard card(List<PagesCard.Line> lines, String address) {
        List<PagesCard.Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing((PagesCard.Line line) -> line.page().gone()
                ? 0
                : line.page().failed() ? 1 : !line.differences().isEmpty() ? 2 : line.fillable() ? 3 : 4));
        return PagesCard.of(sorted, address, marks(sorted));
    }

    private Map<UUID, String> marks(List<PagesCard.Line> lines) {
        Map<UUID, String> marks = new HashMap<>();
        for (PagesCard.Line line : lines) {
            Instant since = line.page().goneSince();
            if (since != null) {
                marks.put(
                        line.entry(),
                        messages.getMessage(
                                "linkwatch.gone." + line.page().goneWhy(),
                                new Object[] {days.dayOf(since)},
                                LocaleContextHolder.getLocale()));
            }
        }
        return marks;
    }

    private List<Finding> findings(PagesCard card) {
        List<Finding> findings = new ArrayList<>();
        if (card.gone() > 0) {
            findings.add(finding(
                    Finding.Severity.WARNING,
                    "linkwatch.finding.gone",
                    card.gone(),
                    card,
                    line -> line.page().gone()));
        }
        if (card.different() > 0) {
            findings.add(finding(
                    Finding.Severity.INFO,
                    "linkwatch.finding.different",
                    card.different(),
                    card,
                    line -> !line.differences().isEmpty()));
        }
        return findings;
    }

    private Finding finding(
            Finding.Severity severity, String key, long count, PagesCard card, Predicate<PagesCard.Line> those) {
        return new Finding(
                severity,
                messages.getMessage(key, new Object[] {count, days.day(days.today())}, LocaleContextHolder.getLocale()),
                name(),
                card.lines().stream()
                        .filter(those)
                        .map(line -> new Finding.Spot(line.title(), line.anchor()))
                        .limit(5)
                        .toList());
    }
}
