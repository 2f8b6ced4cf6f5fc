package vn.kiphan.directive;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import vn.kiphan.shared.Author;

/** That something was done to a directive: when, and by whom under which name. */
@Embeddable
record Happening(Instant at, UUID byId, String byName) {

    static Happening of(Author by, Instant at) {
        return new Happening(at, by.personId(), by.name());
    }
}
