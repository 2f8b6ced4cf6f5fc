package vn.kiphan.linkwatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiphan.coverage.DraftedPart;
import vn.kiphan.coverage.EntryLinks;
import vn.kiphan.coverage.EntryLinks.Linked;
import vn.kiphan.coverage.Finding;
import vn.kiphan.coverage.ReportFrame;
import vn.kiphan.coverage.ReportPart;
import vn.kiphan.coverage.SubmissionId;
import vn.kiphan.shared.Days;
import vn.kiphan.webpage.WebPage;
import vn.kiphan.webpage.WebPages;

/** The card of a report that shows what its pages said, which of them are kept and which are gone. Not part of what is submitted. */
@Component
@Order(90)
class PagesPart implements ReportPart {

    private final EntryLinks links;
    private final WebPages pages;
    private final MessageSource messages;
    private final Days days;

    PagesPart(EntryLinks links, WebPages pages, MessageSource messages, Days days) {
        this.links = links;
        this.pages = pages;
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
        List<Linked> linked = links.ofReport(report.report());
        Map<String, WebPage> known = known(linked);
        if (known.isEmpty()) {
            return null;
        }
        PagesCard card = card(linked, known, report.editable(), report.address());
        return new DraftedPart(card, findings(card), false, null);
    }

    @Override
    public @Nullable Object filed(SubmissionId submission, @Nullable SubmissionId earlier) {
        List<Linked> linked = links.ofSubmission(submission);
        Map<String, WebPage> known = known(linked);
        return known.isEmpty() ? null : card(linked, known, false, "");
    }

    private Map<String, WebPage> known(List<Linked> linked) {
        return pages.known(new HashSet<>(linked.stream().map(Linked::link).toList()));
    }

    private PagesCard card(List<Linked> linked, Map<String, WebPage> known, boolean editable, String address) {
        List<PagesCard.Line> lines = new ArrayList<>();
        for (Linked one : linked) {
            WebPage page = known.get(one.link());
            if (page != null) {
                boolean fillable = editable && !one.outlet() && !page.outlet().isEmpty();
                lines.add(new PagesCard.Line(one.entry(), one.title(), page, fillable));
            }
        }
        lines.sort(Comparator.comparing(
                (PagesCard.Line line) -> line.page().gone() ? 0 : line.page().failed() ? 1 : line.fillable() ? 2 : 3));
        return PagesCard.of(lines, address, marks(lines));
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
        List<Finding.Spot> spots = card.lines().stream()
                .filter(line -> line.page().gone())
                .map(line -> new Finding.Spot(line.title(), line.anchor()))
                .limit(5)
                .toList();
        return spots.isEmpty()
                ? List.of()
                : List.of(new Finding(
                        Finding.Severity.WARNING,
                        messages.getMessage(
                                "linkwatch.finding.gone",
                                new Object[] {card.gone(), days.day(days.today())},
                                LocaleContextHolder.getLocale()),
                        name(),
                        spots));
    }
}
