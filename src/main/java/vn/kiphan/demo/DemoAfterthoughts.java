package vn.kiphan.demo;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.ReportMoves;
import vn.kiphan.entering.DemoEntry;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.submission.Withdrawals;

/** What units of the sample data do after they filed: one withdraws and files again, one supplements its accepted report. */
@Component
@Profile("demo")
class DemoAfterthoughts {

    private final DemoReports reports;
    private final Withdrawals withdrawals;
    private final ReportMoves moves;

    DemoAfterthoughts(DemoReports reports, Withdrawals withdrawals, ReportMoves moves) {
        this.reports = reports;
        this.withdrawals = withdrawals;
        this.moves = moves;
    }

    SubmissionId fileAgain(
            SubmissionId filed, DemoUnit unit, List<UUID> tasks, List<DemoEntry> forgotten, SignedInPerson person) {
        withdrawals.withdraw(filed, "Còn thiếu buổi tuyên truyền cuối kỳ.", person);
        return add(unit, tasks, forgotten, person);
    }

    /** The supplement waits for review; what was accepted goes on counting. */
    void supplement(DemoUnit unit, List<UUID> tasks, List<DemoEntry> more, SignedInPerson person) {
        moves.supplementing(unit.assignment(), person.author());
        add(unit, tasks, more, person);
    }

    private SubmissionId add(DemoUnit unit, List<UUID> tasks, List<DemoEntry> entries, SignedInPerson person) {
        return reports.submit(reports.add(unit.assignment(), tasks, entries, person), person);
    }
}
