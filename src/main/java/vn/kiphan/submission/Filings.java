package vn.kiphan.submission;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.report.SubmissionId;

/** Filing reports, for the pages on which that is done. */
@Service
@Transactional
public class Filings {

    private final SubmissionDesk desk;

    Filings(SubmissionDesk desk) {
        this.desk = desk;
    }

    /**
     * Files the report, or finds what was filed with this key before, also when it was withdrawn since, and whoever may file now.
     *
     * @param key made for the form; sent again, it answers with the submission that it made
     * @throws vn.kiphan.shared.Refusal when something has to be mended first, the unit lets its lead file and this person is not, or the
     *     assignment takes no submission now
     */
    public SubmissionId submit(UUID report, UUID key, SignedInPerson person) {
        return desk.submit(report, key, person);
    }
}
