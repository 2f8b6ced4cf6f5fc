package vn.kiphan.unit;

import java.util.List;
import java.util.stream.Stream;

/** A group's name and the other words by which letters name it. */
record GroupWords(String name, List<String> aliases) {

    GroupWords {
        name = name.strip();
        aliases = aliases.stream()
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
    }

    List<String> all() {
        return Stream.concat(Stream.of(name), aliases.stream()).toList();
    }
}
