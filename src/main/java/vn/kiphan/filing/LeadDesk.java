package vn.kiphan.filing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.ReportMoves;
import vn.kiphan.report.ReportChecks;
import vn.kiphan.reportdraft.ReportDrafts;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.Refusal;
import vn.kiphan.unit.FilingRules;

/** Hands reports to the lead of the unit and back, and knows who may file. */
@Service
@Transactional
class LeadDesk {

    private final ReportChecks checks;
    private final ReportDrafts drafts;
    private final FilingRules rules;
    private final ReportMoves moves;
    private final JdbcClient jdbc;
    private final Clock clock;

    LeadDesk(
            ReportChecks checks,
            ReportDrafts drafts,
            FilingRules rules,
            ReportMoves moves,
            JdbcClient jdbc,
            Clock clock) {
        this.checks = checks;
        this.drafts = drafts;
        this.rules = rules;
        this.moves = moves;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    boolean mayFile(ReportFrame report, SignedInPerson person) {
        return rules.mayFile(report.assignment().unit(), person);
    }

    /** Whether there is something to look over: those who write while they may, and whoever files while it lies with the lead. */
    @Transactional(readOnly = true)
    boolean mayLookOver(ReportFrame report, SignedInPerson person) {
        AssignmentView assignment = report.assignment();
        return assignment.editable() || (assignment.unitsTurn() && mayFile(report, person));
    }

    /** Refused unless this person files for the unit. */
    @Transactional(readOnly = true)
    void expectToFile(UUID report, SignedInPerson person) {
        ReportFrame frame = drafts.frame(report, person.reportingUnits());
        if (!mayFile(frame, person)) {
            throw new Refusal("submission.refused.lead-files", frame.address() + "/submission");
        }
    }

    /** The reporter sends the report to the lead: refused while something has to be mended, and when the unit files without its lead. */
    void send(UUID report, String words, SignedInPerson person) {
        drafts.hold(report, person);
        ReportFrame frame = drafts.frame(report, person.reportingUnits());
        if (!rules.of(frame.assignment().unit()).holds()) {
            throw new Refusal("filing.refused.no-lead-needed", frame.address() + "/submission");
        }
        if (checks.checked(report, person.reportingUnits()).blocked()) {
            throw new Refusal("submission.refused.blocked", frame.address() + "/submission");
        }
        moves.toLead(frame.assignment().id(), person.author());
        record(report, LeadStep.Kind.SENT, words, person);
    }

    /** The lead gives the report back, and says why. */
    void giveBack(UUID report, String words, SignedInPerson person) {
        ReportFrame frame = drafts.frame(report, person.reportingUnits());
        if (!person.leads(frame.assignment().unit())) {
            throw new Refusal("filing.refused.lead-gives-back", frame.address());
        }
        moves.fromLead(frame.assignment().id(), person.author());
        record(report, LeadStep.Kind.GIVEN_BACK, words, person);
    }

    /** Those who write take the report back before the lead has filed it. */
    void takeBack(UUID report, SignedInPerson person) {
        ReportFrame frame = drafts.frame(report, person.reportingUnits());
        moves.fromLead(frame.assignment().id(), person.author());
        record(report, LeadStep.Kind.TAKEN_BACK, "", person);
    }

    /**
     * How the report stands between those who write and the lead.
     *
     * @param lastStep the last step, while it says something: while the report lies with the lead, or came back with a word and was not
     *     filed since
     */
    record Standing(boolean mayFile, @Nullable LeadStep lastStep) {}

    /** Read in one statement, and in two where the unit wants its lead to file. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    Standing standing(ReportFrame report, SignedInPerson person) {
        AssignmentView assignment = report.assignment();
        LeadStep.Kind said =
                assignment.moving() == AssignmentState.WITH_LEAD ? LeadStep.Kind.SENT : LeadStep.Kind.GIVEN_BACK;
        return jdbc.sql("select " + FilingRules.LEAD_FILES + """
                 as lead_files, l.* from (select cast(:unit as uuid) as unit_id) r
                left join lateral (
                    select l.step, l.words, l.at, l.by_name from filing_lead_step l where l.report_id = :report
                      and not exists (select from coverage_submission s where s.report_id = l.report_id and s.submitted_at > l.at)
                    order by l.at desc, l.id desc limit 1) l on true
                """)
                .param("unit", assignment.unit().value())
                .param("report", report.report())
                .query((row, number) -> {
                    String step = row.getString("step");
                    return new Standing(
                            !row.getBoolean("lead_files") || mayFile(report, person),
                            said.name().equals(step)
                                    ? new LeadStep(
                                            said,
                                            row.getString("words"),
                                            row.getTimestamp("at").toInstant(),
                                            row.getString("by_name"))
                                    : null);
                })
                .single();
    }

    private void record(UUID report, LeadStep.Kind step, String words, SignedInPerson person) {
        jdbc.sql("""
                insert into filing_lead_step (id, report_id, step, words, at, by_id, by_name)
                values (:id, :report, :step, :words, :at, :byId, :byName)
                """)
                .param("id", Ids.next())
                .param("report", report)
                .param("step", step.name())
                .param("words", words)
                .param("at", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .param("byId", person.author().personId())
                .param("byName", person.name())
                .update();
    }
}
