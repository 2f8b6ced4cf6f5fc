package vn.kiphan.document;

import java.io.Serializable;
import java.util.UUID;

/** Names a stored file. */
public record FileId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
