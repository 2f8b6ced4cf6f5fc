package vn.kiphan.coverage;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kiphan.document.FileType;
import vn.kiphan.shared.Days;

/** Fills the model of the report's page, which several controllers show again when something typed there is wrong. */
@Component
class ReportView {

    private final CoverageWords words;
    private final Days days;
    private final List<EntrySource> sources;

    ReportView(CoverageWords words, Days days, List<EntrySource> sources) {
        this.words = words;
        this.days = days;
        this.sources = sources;
    }

    String show(ReportPage page, Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute(
                    "form", NarrativeForm.of(page, days.day(page.narrative().figuresAsOf())));
        }
        String address = "/reports/" + page.id();
        List<EntryLine> lines = page.entries().stream()
                .map(entry -> EntryLine.of(entry, address, page.askedFor(), words, days))
                .toList();
        model.addAttribute("report", page);
        model.addAttribute("address", address);
        model.addAttribute("lines", lines);
        model.addAttribute("totals", page.totals().line(words));
        model.addAttribute("evidence", EvidenceRow.of(page, words));
        model.addAttribute("accept", FileType.accept(FileType.EVIDENCE));
        model.addAttribute("acceptNames", FileType.names(FileType.EVIDENCE));
        model.addAttribute("editable", page.editable());
        model.addAttribute("shapes", Shape.values());
        model.addAttribute("sources", sources);
        model.addAttribute("closed", closed(page));
        return "coverage/report";
    }

    /** Why the page is read-only; empty while the unit may work on it. */
    private String closed(ReportPage page) {
        if (page.editable()) {
            return "";
        }
        if (page.assignment().withdrawn()) {
            return words.say("coverage.closed.withdrawn");
        }
        String ended = page.assignment().endedReason();
        if (ended != null) {
            return words.say("coverage.closed.ended", ended);
        }
        ReportPage.Last last = page.last();
        return words.say(
                "coverage.closed." + page.assignment().state(),
                last == null ? "" : days.moment(last.at()),
                last == null ? "" : last.receiptNumber());
    }
}
