package vn.kiphan.narrative;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.reportdraft.ReportDrafts;

/** Takes the form as a whole, in one transaction: what clashes is told, everything else is saved. */
@Service
@Transactional
class NarrativeDesk {

    private final Narratives narratives;
    private final ReportDrafts drafts;

    NarrativeDesk(Narratives narratives, ReportDrafts drafts) {
        this.narratives = narratives;
        this.drafts = drafts;
    }

    List<Saved> tell(UUID report, TypedForm form, SignedInPerson person) {
        List<Saved> clashed = narratives.saveAll(report, form.texts(), form.seen(), person);
        if (form.declares()) {
            drafts.declare(report, form.version(), form.declaration(), person);
        }
        return clashed;
    }
}
