package vn.kiphan.account;

import java.util.UUID;
import vn.kiphan.shared.Ids;

/** Names a person with an account. */
public record PersonId(UUID value) {

    static PersonId next() {
        return new PersonId(Ids.next());
    }
}
