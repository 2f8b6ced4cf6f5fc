package vn.kiphan.entering;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.coverage.EntryText;
import vn.kiphan.shared.Ids;

/** Entries for the tests of other modules, added as the form adds them. */
@Component
public class TypedEntries {

    private final EntryDesk desk;

    TypedEntries(EntryDesk desk) {
        this.desk = desk;
    }

    public UUID add(UUID report, EntryText text, SignedInPerson reporter) {
        return desk.add(report, Ids.next(), EntryDesk.Typed.of(text), reporter);
    }
}
