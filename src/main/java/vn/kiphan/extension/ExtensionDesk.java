package vn.kiphan.extension;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/** The officer's desk: finds what lies on it, and decides each request on its own, so that one that was overtaken stops no other. */
@Component
class ExtensionDesk {

    private final ExtensionDecisions decisions;
    private final ExtensionRecords records;
    private final Clock clock;

    ExtensionDesk(ExtensionDecisions decisions, ExtensionRecords records, Clock clock) {
        this.decisions = decisions;
        this.records = records;
        this.clock = clock;
    }

    /**
     * What became of one of the requests.
     *
     * @param refusal the key of the sentence that says why nothing happened to it; null when it was decided
     */
    record Outcome(ExtensionRow row, @Nullable String refusal) {}

    List<ExtensionRow> named(Collection<UUID> ids, Set<UnitId> departments) {
        return records.named(ids, departments, today());
    }

    /** Not in one transaction: each request has its own. */
    List<Outcome> decide(Collection<ExtensionRow> rows, DecisionForm form, SignedInPerson person) {
        List<Outcome> outcomes = new ArrayList<>();
        for (ExtensionRow row : rows) {
            try {
                decide(row, form, person);
                outcomes.add(new Outcome(row, null));
            } catch (Refusal refusal) {
                outcomes.add(new Outcome(row, refusal.messageKey()));
            }
        }
        return outcomes;
    }

    void decide(ExtensionRow row, DecisionForm form, SignedInPerson person) {
        ExtensionId id = row.request().id();
        switch (Objects.requireNonNull(form.decision())) {
            case AS_ASKED ->
                decisions.grant(id, person.departments(), row.request().askedUntil(), form.words(), person.author());
            case ONE_DATE ->
                decisions.grant(id, person.departments(), form.until(row).orElseThrow(), form.words(), person.author());
            case REFUSE -> decisions.refuse(id, person.departments(), form.words(), person.author());
        }
    }

    LocalDate today() {
        return Vietnam.day(clock.instant());
    }
}
