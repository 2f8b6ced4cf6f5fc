package vn.kiphan.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kiphan.figure.FigureDesk.Change;
import vn.kiphan.figure.FigureRows.Place;

/**
 * The fields of a grid as its form sends them: {@code key.FIELD} holds what was typed, {@code was.key.FIELD} what was there when the page
 * was made. Names that are no field are passed over.
 */
record FigureForm(List<Change> changes) {

    private static final String WAS = "was.";

    static FigureForm of(Map<String, String> sent) {
        List<Change> changes = new ArrayList<>();
        sent.forEach((name, text) -> place(name)
                .ifPresent(place -> changes.add(new Change(place, sent.getOrDefault(WAS + name, ""), text))));
        return new FigureForm(changes);
    }

    static Optional<Place> place(String name) {
        int dot = name.indexOf('.');
        return dot == 36
                ? Field.named(name.substring(dot + 1))
                        .flatMap(field -> key(name.substring(0, dot)).map(key -> new Place(key, field)))
                : Optional.empty();
    }

    private static Optional<UUID> key(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
