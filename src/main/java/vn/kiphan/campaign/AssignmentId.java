package vn.kiphan.campaign;

import java.io.Serializable;
import java.util.UUID;

/** Names what one unit owes on one directive's reporting terms. */
public record AssignmentId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
