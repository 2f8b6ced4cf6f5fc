package vn.kiphan.entrysheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Which column of a sheet is which field, and what holds for all rows where the sheet has no column for it. */
record MappingForm(List<Integer> places, List<String> fields, String channel, String kind) {

    MappingForm {
        places = copy(places);
        fields = copy(fields);
        channel = channel == null ? "" : channel;
        kind = kind == null ? "" : kind;
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The field of a column; empty when it is passed over. */
    String field(int place) {
        int at = places.indexOf(place);
        return at < 0 || at >= fields.size() ? "" : fields.get(at);
    }

    Map<String, Integer> columns() {
        Map<String, Integer> columns = new HashMap<>();
        for (int place : places) {
            EntryColumn.of(field(place))
                    .filter(column -> column != EntryColumn.ID)
                    .ifPresent(column -> columns.putIfAbsent(column.field(), place));
        }
        return columns;
    }

    /** What must be said before anything can be read. */
    void check(BindingResult errors) {
        Map<String, Integer> columns = columns();
        Deque<Integer> free = new ArrayDeque<>(unnamed());
        if (!columns.containsKey("title")) {
            reject(errors, free, "entrysheet.mapping.title");
        }
        if (!columns.containsKey("publishedOn")) {
            reject(errors, free, "entrysheet.mapping.day");
        }
        if (!columns.containsKey("channel") && channel.isBlank()) {
            errors.rejectValue("channel", "entrysheet.mapping.channel");
        }
        if (!columns.containsKey("kind") && kind.isBlank()) {
            errors.rejectValue("kind", "entrysheet.mapping.kind");
        }
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < Math.min(fields.size(), places.size()); at++) {
            if (!fields.get(at).isEmpty() && !seen.add(fields.get(at))) {
                errors.rejectValue("fields[" + at + "]", "entrysheet.mapping.twice");
            }
        }
    }

    /** The columns that are passed over, from the left: what is missing is probably one of them. */
    private List<Integer> unnamed() {
        List<Integer> unnamed = new ArrayList<>();
        for (int at = 0; at < Math.min(fields.size(), places.size()); at++) {
            if (fields.get(at).isEmpty()) {
                unnamed.add(at);
            }
        }
        return unnamed;
    }

    /** Says it beside the next column that is passed over, else beside the first of all. */
    private void reject(BindingResult errors, Deque<Integer> free, String key) {
        int at = free.isEmpty() ? 0 : free.size() == 1 ? free.getFirst() : free.removeFirst();
        if (at < Math.min(fields.size(), places.size())) {
            errors.rejectValue("fields[" + at + "]", key);
        } else {
            errors.reject(key);
        }
    }
}
