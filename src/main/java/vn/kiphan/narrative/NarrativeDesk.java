package vn.kiphan.narrative;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;

/** Takes the form as a whole, in one transaction: what clashes is told, everything else is saved. */
@Service
@Transactional
class NarrativeDesk {

    private final Narratives narratives;
    private final Declared declared;

    NarrativeDesk(Narratives narratives, Declared declared) {
        this.narratives = narratives;
        this.declared = declared;
    }

    List<Saved> tell(UUID report, TypedForm form, SignedInPerson person) {
        List<Saved> clashed = narratives.saveAll(report, form.texts(), form.seen(), person);
        if (form.declares()) {
            declared.saveAll(report, form, person);
        }
        return clashed;
    }
}
