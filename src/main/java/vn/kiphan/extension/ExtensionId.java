package vn.kiphan.extension;

import java.io.Serializable;
import java.util.UUID;

/** Names one request for a later deadline. */
public record ExtensionId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
