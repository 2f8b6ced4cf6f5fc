package vn.kiphan.review;

import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.report.SubmissionId;

/** Gives the verdicts of the sample data through the same verbs as the pages. */
@Component
@Profile("demo")
public class DemoVerdicts {

    private final Verdicts verdicts;

    DemoVerdicts(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    public void accept(SubmissionId submission, AssignmentId assignment, SignedInPerson reviewer) {
        verdicts.accept(submission, assignment, reviewer.author());
    }

    public void giveBack(
            SubmissionId submission, AssignmentId assignment, String reason, LocalDate dueOn, SignedInPerson reviewer) {
        verdicts.giveBack(submission, assignment, reason, dueOn, reviewer.author());
    }
}
