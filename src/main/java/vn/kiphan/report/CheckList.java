package vn.kiphan.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kiphan.coverage.CoverageWords;
import vn.kiphan.reportdraft.Declaration;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.Days;

/** What a unit is told before it submits: what has to be mended first, then what to weigh, then what to know. */
@Component
public class CheckList {

    private final CoverageWords words;
    private final Days days;

    CheckList(CoverageWords words, Days days) {
        this.words = words;
        this.days = days;
    }

    List<Finding> of(ReportPage page) {
        List<Finding> findings = new ArrayList<>();
        blockers(page.frame(), page.window().all(), page.evidence(), page.drafted(), findings);
        warnings(page, findings);
        informations(page, findings);
        page.drafted().forEach(part -> findings.addAll(part.drafted().findings()));
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }

    static boolean blocked(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.BLOCKER);
    }

    /** Whether something has to be mended before it is filed. */
    public boolean blocks(
            ReportFrame report, int entries, List<EvidenceLine> evidence, List<ReportParts.Drafted> drafted) {
        List<Finding> findings = new ArrayList<>();
        blockers(report, entries, evidence, drafted, findings);
        drafted.forEach(part -> findings.addAll(part.drafted().findings()));
        return blocked(findings);
    }

    private void blockers(
            ReportFrame report,
            int entries,
            List<EvidenceLine> evidence,
            List<ReportParts.Drafted> parts,
            List<Finding> findings) {
        Declaration declared = report.declaration();
        boolean partHolds = parts.stream().anyMatch(part -> part.drafted().holdsSomething());
        if (report.assignment().closed(days.now())) {
            add(
                    findings,
                    Finding.Severity.BLOCKER,
                    "deadline",
                    "report.check.closed",
                    days.moment(report.assignment().closing()));
        }
        if (entries == 0 && !partHolds && !declared.nil()) {
            add(findings, Finding.Severity.BLOCKER, "entries", "report.check.nothing");
        }
        if (entries > 0 && declared.nil()) {
            add(findings, Finding.Severity.BLOCKER, "nil", "report.check.nil-with-entries", entries);
        }
        if (entries == 0 && partHolds && declared.nil()) {
            add(findings, Finding.Severity.BLOCKER, "nil", "report.check.nil-with-part");
        }
        if (declared.nil() && declared.nilReason().isBlank()) {
            add(findings, Finding.Severity.BLOCKER, "nilReason", "report.check.nil-without-reason");
        }
        if (declared.figuresAsOf() == null) {
            add(findings, Finding.Severity.BLOCKER, "figuresAsOf", "report.check.figures-as-of");
        }
        evidence.stream()
                .filter(file -> file.scan().equals("INFECTED"))
                .forEach(file ->
                        add(findings, Finding.Severity.BLOCKER, "evidence", "report.check.infected", file.name()));
    }

    private void warnings(ReportPage page, List<Finding> findings) {
        LocalDate today = days.today();
        about(
                findings,
                Finding.Severity.WARNING,
                page.window().facts().outside(),
                "report.check.outside",
                days.day(page.askedFor().windowFrom()),
                days.day(page.askedFor().windowTo()));
        about(findings, Finding.Severity.WARNING, page.window().facts().future(), "report.check.future");
        about(findings, Finding.Severity.WARNING, page.window().facts().repeated(), "report.check.repeated");
        LocalDate figuresAsOf = page.declaration().figuresAsOf();
        if (figuresAsOf != null && figuresAsOf.isAfter(today)) {
            add(
                    findings,
                    Finding.Severity.WARNING,
                    "figuresAsOf",
                    "report.check.figures-future",
                    days.day(figuresAsOf));
        }
        about(findings, Finding.Severity.WARNING, page.window().facts().unmeasured(), "report.check.unmeasured");
        if (page.evidence().isEmpty() && !page.declaration().nil()) {
            add(findings, Finding.Severity.WARNING, "evidence", "report.check.no-evidence");
        }
        if (page.assignment().firstSubmittedAt() == null
                && days.passed(page.assignment().dueAt())
                && !page.assignment().closed(days.now())) {
            add(
                    findings,
                    Finding.Severity.WARNING,
                    "deadline",
                    "report.check.late",
                    days.moment(page.assignment().dueAt()));
        }
    }

    private void informations(ReportPage page, List<Finding> findings) {
        if (!page.askedFor().tasks().isEmpty()) {
            about(findings, Finding.Severity.INFO, page.window().facts().withoutTask(), "report.check.without-task");
        }
        long unscanned = page.evidence().stream()
                .filter(file -> file.scan().equals("WAITING"))
                .count();
        if (unscanned > 0) {
            add(findings, Finding.Severity.INFO, "evidence", "report.check.unscanned", unscanned);
        }
        ReportPage.Last last = page.last();
        if (last != null) {
            add(
                    findings,
                    Finding.Severity.INFO,
                    "deadline",
                    page.assignment().supplement() == null ? "report.check.again" : "report.check.supplement",
                    last.ordinal() + 1,
                    last.receiptNumber());
        }
    }

    /** A finding about entries: how many they are, and the first of them to go to. */
    private void about(
            List<Finding> findings, Finding.Severity severity, EntryFacts.Odd odd, String key, Object... arguments) {
        if (odd.count() > 0) {
            Object[] said = Stream.concat(Stream.of(odd.count()), Arrays.stream(arguments))
                    .toArray();
            findings.add(new Finding(severity, words.say(key, said), "entries", odd.spots()));
        }
    }

    private void add(List<Finding> findings, Finding.Severity severity, String place, String key, Object... arguments) {
        findings.add(new Finding(severity, words.say(key, arguments), place));
    }
}
