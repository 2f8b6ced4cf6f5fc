package vn.kiphan.directive;

import java.io.Serializable;
import java.util.UUID;
import vn.kiphan.shared.Ids;

/** Names a directive, from its first draft on. */
public record DirectiveId(UUID value) implements Serializable {

    static DirectiveId next() {
        return new DirectiveId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
