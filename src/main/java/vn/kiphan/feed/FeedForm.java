package vn.kiphan.feed;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The address of a feed as it is typed. */
record FeedForm(
        @Nullable UUID unit,

        @NotBlank(message = "{feed.address.missing}") @Size(max = 2000, message = "{feed.address.long}")
        String address,

        String channel,

        @Size(max = 200, message = "{feed.outlet.long}") String outlet) {

    FeedForm {
        address = address == null ? "" : address.strip();
        channel = channel == null ? "" : channel;
        outlet = outlet == null ? "" : outlet.strip();
    }
}
