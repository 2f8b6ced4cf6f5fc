package vn.kiphan.entrysheet;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the hidden column says of a row: which entry it is, and which version of it was written. */
record EntryMark(UUID entry, long version) {

    private static final Pattern TEXT =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})#(\\d{1,9})");

    String text() {
        return entry + "#" + version;
    }

    static Optional<EntryMark> of(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new EntryMark(UUID.fromString(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }
}
