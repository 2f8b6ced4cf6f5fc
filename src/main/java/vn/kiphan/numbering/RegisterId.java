package vn.kiphan.numbering;

import java.util.UUID;
import vn.kiphan.shared.Ids;

/** Names a register of numbers for ever, whatever it is called. */
public record RegisterId(UUID value) {

    static RegisterId next() {
        return new RegisterId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
