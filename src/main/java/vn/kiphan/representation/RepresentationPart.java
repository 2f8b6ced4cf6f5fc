package vn.kiphan.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.report.DraftedPart;
import vn.kiphan.report.Finding;
import vn.kiphan.report.PartChange;
import vn.kiphan.report.ReceiptSection;
import vn.kiphan.report.ReportPart;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.reportdraft.ReportFrame;

/**
 * For whom a report speaks, as a part of it. Accepted figures of organisations below are taken along by naming their submission: the report
 * shows them beside its own, and what is added up counts each submission once.
 */
@Component
@Order(90)
class RepresentationPart implements ReportPart {

    private final UnitsBelow below;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    RepresentationPart(UnitsBelow below, JdbcClient jdbc, MessageSource messages) {
        this.below = below;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** The value in the submission's text: the unit, its name, and the receipt whose figures are taken along, or an empty text. */
    record Spoken(UUID unit, String name, String included) {}

    /**
     * A line of what was filed.
     *
     * @param included the receipt of the submission that is taken along; empty for none
     * @param filedItself whether the unit has filed a report of its own since
     * @param sameLinks how many links stand in this submission and in the unit's own
     */
    public record FiledLine(
            String name,
            String included,
            int entries,
            @Nullable AssignmentState state,
            boolean filedItself,
            int sameLinks) {}

    @Override
    public String name() {
        return "speaksFor";
    }

    @Override
    public String template() {
        return "representation/parts";
    }

    @Override
    public @Nullable DraftedPart drafted(ReportFrame report) {
        return part(below.of(report));
    }

    /** Most reports speak for nobody else. */
    @Override
    public String asks() {
        return "(select '' from representation_unit u where u.report_id = r.id limit 1)";
    }

    @Override
    public String mark() {
        return "(select sum(hashtextextended(u.unit_id::text || u.included, 0)) from representation_unit u where u.report_id = r.id)";
    }

    @Override
    public @Nullable DraftedPart toFile(ReportFrame report, String told) {
        return part(below.spokenFor(report));
    }

    private @Nullable DraftedPart part(List<SpokenFor> units) {
        if (units.isEmpty()) {
            return null;
        }
        List<Finding> findings = new ArrayList<>();
        List<SpokenFor> twice = units.stream()
                .filter(unit -> unit.spoken() && unit.filedItself() && !unit.takenAlong())
                .toList();
        if (!twice.isEmpty()) {
            findings.add(new Finding(
                    Finding.Severity.WARNING, say("representation.check.files-itself", names(twice)), "speaksFor"));
        }
        List<SpokenFor> nothing = units.stream()
                .filter(unit -> unit.spoken() && unit.included() && unit.accepted() == null)
                .toList();
        if (!nothing.isEmpty()) {
            findings.add(new Finding(
                    Finding.Severity.WARNING,
                    say("representation.check.nothing-accepted", names(nothing)),
                    "speaksFor"));
        }
        long taken = units.stream().filter(SpokenFor::takenAlong).count();
        List<SpokenFor> spoken = units.stream().filter(SpokenFor::spoken).toList();
        if (!spoken.isEmpty()) {
            findings.add(new Finding(
                    Finding.Severity.INFO,
                    taken == 0
                            ? say("representation.check.speaks-for.alone", spoken.size(), names(spoken))
                            : say("representation.check.speaks-for", spoken.size(), names(spoken), taken),
                    "speaksFor"));
        }
        List<Spoken> snapshot = units.stream()
                .filter(SpokenFor::spoken)
                .map(unit -> new Spoken(unit.unit(), unit.name(), unit.takenAlong() ? unit.receiptNumber() : ""))
                .toList();
        boolean holds = units.stream().anyMatch(unit -> unit.takenAlong() && unit.entries() > 0);
        return new DraftedPart(units, findings, holds, snapshot.isEmpty() ? null : snapshot);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void file(ReportFrame report, DraftedPart drafted, SubmissionId submission) {
        List<SpokenFor> spoken = ((List<SpokenFor>) drafted.content())
                .stream().filter(SpokenFor::spoken).toList();
        if (spoken.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into representation_filed (submission_id, unit_id, unit_name, included_submission_id)
                select :submission, u.unit, u.name, nullif(u.included, '') :: uuid
                from unnest(cast(:units as uuid[]), cast(:names as text[]), cast(:included as text[])) as u (unit, name, included)
                """)
                .param("submission", submission.value())
                .param("units", spoken.stream().map(SpokenFor::unit).toArray(UUID[]::new))
                .param("names", spoken.stream().map(SpokenFor::name).toArray(String[]::new))
                .param(
                        "included",
                        spoken.stream().map(RepresentationPart::included).toArray(String[]::new))
                .update();
    }

    private static String included(SpokenFor unit) {
        UUID accepted = unit.takenAlong() ? unit.accepted() : null;
        return accepted == null ? "" : accepted.toString();
    }

    @Override
    public @Nullable Object filed(SubmissionId submission, @Nullable SubmissionId earlier) {
        List<FiledLine> lines = lines(submission);
        return lines.isEmpty() ? null : lines;
    }

    @Override
    public @Nullable ReceiptSection receipt(SubmissionId submission) {
        List<FiledLine> lines = lines(submission);
        return lines.isEmpty()
                ? null
                : new ReceiptSection(
                        say("representation.title"),
                        lines.stream()
                                .map(line -> new ReceiptSection.Line(
                                        line.name(),
                                        line.included().isEmpty()
                                                ? say("representation.receipt.spoken")
                                                : say("representation.receipt.included", line.included())))
                                .toList());
    }

    @Override
    public List<PartChange> changes(SubmissionId from, SubmissionId to) {
        String before = said(lines(from));
        String after = said(lines(to));
        return before.equals(after) ? List.of() : List.of(new PartChange(say("representation.title"), before, after));
    }

    private List<FiledLine> lines(SubmissionId submission) {
        return jdbc.sql("""
                select f.unit_name, coalesce(i.receipt_number, '') as included, a.state,
                       (select count(*) from coverage_submission_entry e where e.submission_id = i.id) as entries,
                       (select count(*) from coverage_submission_entry e join coverage_submission_entry o
                            on o.submission_id = l.id and o.link_canonical = e.link_canonical and o.link_canonical <> ''
                        where e.submission_id = s.id) as same_links
                from representation_filed f
                join coverage_submission s on s.id = f.submission_id
                join campaign_assignment own on own.id = s.assignment_id
                left join coverage_submission i on i.id = f.included_submission_id
                left join campaign_assignment a on a.terms_id = own.terms_id and a.unit_id = f.unit_id
                left join lateral (select g.id from coverage_standing g where g.assignment_id = a.id order by g.ordinal desc limit 1) l on true
                where f.submission_id = :submission
                order by f.unit_name collate vietnamese
                """)
                .param("submission", submission.value())
                .query((row, number) -> {
                    String state = row.getString("state");
                    AssignmentState standing = state == null ? null : AssignmentState.valueOf(state);
                    return new FiledLine(
                            row.getString("unit_name"),
                            row.getString("included"),
                            row.getInt("entries"),
                            standing,
                            standing == AssignmentState.SUBMITTED || standing == AssignmentState.ACCEPTED,
                            row.getInt("same_links"));
                })
                .list();
    }

    private String said(List<FiledLine> lines) {
        return lines.stream()
                .map(line -> line.included().isEmpty() ? line.name() : line.name() + " (" + line.included() + ")")
                .collect(Collectors.joining("; "));
    }

    private static String names(List<SpokenFor> units) {
        return units.stream().map(SpokenFor::name).collect(Collectors.joining(", "));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
