package vn.kiphan.extension;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.account.WaitingCount;

/** How many requests for more time wait for an officer. */
@Component
class ExtensionCount implements WaitingCount {

    private final ExtensionRecords records;

    ExtensionCount(ExtensionRecords records) {
        this.records = records;
    }

    @Override
    public Map<String, Integer> of(SignedInPerson person) {
        return person.has(Role.OFFICER)
                ? Map.of(
                        Extensions.PAGE,
                        records.counts(null, person.departments()).getOrDefault(ExtensionTab.OPEN, 0))
                : Map.of();
    }
}
