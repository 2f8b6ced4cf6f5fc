package vn.kiphan.catalogue;

import java.util.Locale;
import java.util.Optional;

/** One of the two lists: what a piece of coverage is, and where it runs. */
enum Listing {
    KINDS("catalogue_kind"),
    CHANNELS("catalogue_channel");

    private final String table;

    Listing(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }

    /** The list as addresses and keys of messages write it, in lower case. */
    public String inAddress() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Listing> named(String text) {
        for (Listing listing : values()) {
            if (listing.inAddress().equals(text)) {
                return Optional.of(listing);
            }
        }
        return Optional.empty();
    }
}
