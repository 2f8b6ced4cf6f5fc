package vn.kiphan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.catalogue.Shape;
import vn.kiphan.coverage.CoverageWords;
import vn.kiphan.coverage.Entry;
import vn.kiphan.document.FileType;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.Markup;

/** Fills the model of the report's page, which several controllers show again when something typed there is wrong. */
@Component
public class ReportView {

    private final ReportPages pages;
    private final CoverageWords words;
    private final Days days;
    private final List<EntrySource> sources;
    private final List<ReportNotice> notices;
    private final CheckList checkList;
    private final FilingStep filing;

    ReportView(
            ReportPages pages,
            CoverageWords words,
            Days days,
            List<EntrySource> sources,
            List<ReportNotice> notices,
            CheckList checkList,
            FilingStep filing) {
        this.pages = pages;
        this.words = words;
        this.days = days;
        this.sources = sources;
        this.notices = notices;
        this.checkList = checkList;
        this.filing = filing;
    }

    /** A notice of a module above, with what it shows. */
    public record ShownNotice(String template, Object content) {}

    /**
     * Shows the page with what was typed wrong in a {@link ReportPart}: its controller has put form and errors into the model, under a
     * name of its own, and returns this view.
     */
    public String again(UUID report, SignedInPerson person, Model model) {
        return show(read(report, person, model), person, model);
    }

    /** The report with the stretch of its entries that the reader asked for, or that has what was just saved. */
    ReportPage read(UUID report, SignedInPerson person, Model model) {
        return pages.shown(
                report,
                person.reportingUnits(),
                new EntryWindows.Wanted(
                        model.getAttribute("page") instanceof Integer wanted ? wanted : 0,
                        model.getAttribute("saved") instanceof String anchor ? Entry.anchored(anchor) : null));
    }

    String show(ReportPage page, SignedInPerson reader, Model model) {
        String address = "/reports/" + page.id();
        EntryWindow window = page.window();
        model.addAttribute("report", page);
        model.addAttribute("address", address);
        model.addAttribute("rows", rows(page, window, address, model));
        model.addAttribute("choices", EntryTable.choices(window.entries(), words));
        model.addAttribute("window", window);
        model.addAttribute("totals", page.totals().line(words));
        model.addAttribute("evidence", EvidenceRow.of(page, words));
        model.addAttribute("accept", FileType.accept(FileType.EVIDENCE));
        model.addAttribute("acceptNames", FileType.names(FileType.EVIDENCE));
        model.addAttribute("editable", page.editable());
        model.addAttribute("shapes", Shape.values());
        model.addAttribute("sources", sources);
        model.addAttribute("closed", closed(page));
        FilingStep.Step step = filing.of(page.frame(), reader);
        model.addAttribute("filingKey", step.labelKey());
        model.addAttribute("notices", notices(page.frame(), step, reader));
        model.addAttribute("findings", page.editable() ? checkList.of(page) : List.of());
        return "report/report";
    }

    private Markup rows(ReportPage page, EntryWindow window, String address, Model model) {
        Map<UUID, String> marks = page.entryMarks();
        Object warned = model.getAttribute("warned");
        List<EntryLine> lines = window.entries().stream()
                .map(entry -> EntryLine.of(
                        entry,
                        address,
                        page.askedFor(),
                        words,
                        days,
                        marks.getOrDefault(entry.id(), ""),
                        Entry.anchor(entry.id()).equals(warned) ? warnings(model) : List.of()))
                .toList();
        return EntryTable.rows(lines, page.editable(), words);
    }

    private static List<String> warnings(Model model) {
        return model.getAttribute("warnings") instanceof List<?> sentences
                ? sentences.stream().map(String::valueOf).toList()
                : List.of();
    }

    private List<ShownNotice> notices(ReportFrame frame, FilingStep.Step step, SignedInPerson reader) {
        List<ShownNotice> shown = new ArrayList<>();
        if (step.notice() != null) {
            shown.add(new ShownNotice(filing.template(), step.notice()));
        }
        for (ReportNotice notice : notices) {
            Object content = notice.content(frame, reader);
            if (content != null) {
                shown.add(new ShownNotice(notice.template(), content));
            }
        }
        return shown;
    }

    /** Why the page is read-only; empty while the unit may work on it. */
    private String closed(ReportPage page) {
        if (page.editable()) {
            return "";
        }
        if (page.assignment().withdrawn()) {
            return words.say("report.closed.withdrawn");
        }
        String ended = page.assignment().endedReason();
        if (ended != null) {
            return words.say("report.closed.ended", ended);
        }
        ReportPage.Last last = page.last();
        return words.say(
                "report.closed." + page.assignment().moving(),
                last == null ? "" : days.moment(last.at()),
                last == null ? "" : last.receiptNumber());
    }
}
