package vn.kiphan.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kiphan.catalogue.Shape;
import vn.kiphan.shared.Days;

/** What a unit is told before it submits. */
@Component
class CheckList {

    private final CoverageWords words;
    private final Days days;

    CheckList(CoverageWords words, Days days) {
        this.words = words;
        this.days = days;
    }

    List<Finding> of(ReportPage page) {
        List<Finding> findings = new ArrayList<>();
        blockers(page, findings);
        warnings(page, findings);
        informations(page, findings);
        page.drafted().forEach(part -> findings.addAll(part.drafted().findings()));
        return findings;
    }

    static boolean blocked(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.BLOCKER);
    }

    private void blockers(ReportPage page, List<Finding> findings) {
        Narrative narrative = page.narrative();
        if (page.assignment().closed(days.now())) {
            add(
                    findings,
                    Finding.Severity.BLOCKER,
                    "deadline",
                    "coverage.check.closed",
                    days.moment(page.assignment().closing()));
        }
        if (page.empty() && !narrative.nil()) {
            add(findings, Finding.Severity.BLOCKER, "entries", "coverage.check.nothing");
        }
        if (!page.entries().isEmpty() && narrative.nil()) {
            add(
                    findings,
                    Finding.Severity.BLOCKER,
                    "nil",
                    "coverage.check.nil-with-entries",
                    page.entries().size());
        }
        if (page.entries().isEmpty() && !page.empty() && narrative.nil()) {
            add(findings, Finding.Severity.BLOCKER, "nil", "coverage.check.nil-with-part");
        }
        if (narrative.nil() && narrative.nilReason().isBlank()) {
            add(findings, Finding.Severity.BLOCKER, "nilReason", "coverage.check.nil-without-reason");
        }
        if (narrative.figuresAsOf() == null) {
            add(findings, Finding.Severity.BLOCKER, "figuresAsOf", "coverage.check.figures-as-of");
        }
        page.evidence().stream()
                .filter(file -> file.scan().equals("INFECTED"))
                .forEach(file ->
                        add(findings, Finding.Severity.BLOCKER, "evidence", "coverage.check.infected", file.name()));
    }

    private void warnings(ReportPage page, List<Finding> findings) {
        LocalDate today = days.today();
        int outside = page.totals().outsideWindow();
        if (outside > 0) {
            add(
                    findings,
                    Finding.Severity.WARNING,
                    "entries",
                    "coverage.check.outside",
                    outside,
                    days.day(page.askedFor().windowFrom()),
                    days.day(page.askedFor().windowTo()));
        }
        long ahead = page.entries().stream()
                .filter(entry -> entry.publishedOn().isAfter(today))
                .count();
        if (ahead > 0) {
            add(findings, Finding.Severity.WARNING, "entries", "coverage.check.future", ahead);
        }
        LocalDate figuresAsOf = page.narrative().figuresAsOf();
        if (figuresAsOf != null && figuresAsOf.isAfter(today)) {
            add(
                    findings,
                    Finding.Severity.WARNING,
                    "figuresAsOf",
                    "coverage.check.figures-future",
                    days.day(figuresAsOf));
        }
        long unmeasured = page.entries().stream()
                .filter(entry -> Shape.BROADCAST.name().equals(entry.shape()) && entry.minutes() == null)
                .count();
        if (unmeasured > 0) {
            add(findings, Finding.Severity.WARNING, "entries", "coverage.check.unmeasured", unmeasured);
        }
        if (page.evidence().isEmpty() && !page.narrative().nil()) {
            add(findings, Finding.Severity.WARNING, "evidence", "coverage.check.no-evidence");
        }
        if (page.narrative().blank() && !page.narrative().nil()) {
            add(findings, Finding.Severity.WARNING, "narrative", "coverage.check.no-narrative");
        }
        if (page.last() == null
                && days.passed(page.assignment().dueAt())
                && !page.assignment().closed(days.now())) {
            add(
                    findings,
                    Finding.Severity.WARNING,
                    "deadline",
                    "coverage.check.late",
                    days.moment(page.assignment().dueAt()));
        }
    }

    private void informations(ReportPage page, List<Finding> findings) {
        int withoutTask = page.totals().withoutTask();
        if (withoutTask > 0 && !page.askedFor().tasks().isEmpty()) {
            add(findings, Finding.Severity.INFO, "entries", "coverage.check.without-task", withoutTask);
        }
        long unscanned = page.evidence().stream()
                .filter(file -> file.scan().equals("WAITING"))
                .count();
        if (unscanned > 0) {
            add(findings, Finding.Severity.INFO, "evidence", "coverage.check.unscanned", unscanned);
        }
        ReportPage.Last last = page.last();
        if (last != null) {
            add(
                    findings,
                    Finding.Severity.INFO,
                    "deadline",
                    "coverage.check.again",
                    last.ordinal() + 1,
                    last.receiptNumber());
        }
    }

    private void add(List<Finding> findings, Finding.Severity severity, String place, String key, Object... arguments) {
        findings.add(new Finding(severity, words.say(key, arguments), place));
    }
}
