package vn.kiphan.approval;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.account.WaitingCount;

/** What waits for the leader's approval and for the clerk's number. */
@Component
class ApprovalCount implements WaitingCount {

    private final WaitingPapers waiting;

    ApprovalCount(WaitingPapers waiting) {
        this.waiting = waiting;
    }

    @Override
    public Map<String, Integer> of(SignedInPerson person) {
        Map<String, Integer> counts = new HashMap<>();
        if (person.has(Role.DIRECTOR)) {
            counts.put("/approvals", waiting.count(Standing.WITH_LEADER, person.departments()));
        }
        if (person.has(Role.CLERK)) {
            counts.put("/registrations", waiting.count(Standing.WITH_CLERK, person.departments()));
        }
        return counts;
    }
}
