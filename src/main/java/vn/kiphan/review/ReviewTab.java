package vn.kiphan.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three heaps on the desk. The name in lower case stands in the address. */
enum ReviewTab {
    WAITING,
    RETURNED,
    ACCEPTED;

    static Optional<ReviewTab> named(String inAddress) {
        return Arrays.stream(values())
                .filter(tab -> tab.inAddress().equals(inAddress))
                .findFirst();
    }

    public String inAddress() {
        return name().toLowerCase(Locale.ROOT);
    }
}
