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

    /**
     * The same for somebody who has looked the report over.
     *
     * @param seen the {@link #mark} of what they saw; refused when it is another now. Empty when nobody says
     */
    public SubmissionId submit(UUID report, UUID key, String seen, SignedInPerson person) {
        return desk.submit(report, key, seen, person);
    }

    /** Reads otherwise when anything of the report has changed that would be filed. Read it before the report, not after. */
    @Transactional(readOnly = true)
    public String mark(UUID report) {
        return desk.mark(report);
    }
}
