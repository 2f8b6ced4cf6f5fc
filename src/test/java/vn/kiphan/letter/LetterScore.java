package vn.kiphan.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Counts per field what a reader found: right, wrong, missed. Both sides are documents of the command line's shape. */
final class LetterScore {

    /** Values found as expected, found otherwise, and expected but not found. */
    static final class Count {
        int right;
        int wrong;
        int missed;

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }
    }

    private static final List<String> TEXTS =
            List.of("documentType", "number", "symbol", "issuer", "parentBody", "place", "urgency", "subject");

    private final Map<String, Count> counts = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    Map<String, Count> counts() {
        return counts;
    }

    void print(String title) {
        System.out.println(title);
        counts.forEach((field, count) -> System.out.printf(
                "  %-18s precision %.3f  recall %.3f  (%d right, %d wrong, %d missed)%n",
                field, count.precision(), count.recall(), count.right, count.wrong, count.missed));
        misses.forEach(miss -> System.out.println("  " + miss));
    }

    void add(String name, JsonNode expected, JsonNode found) {
        for (String field : TEXTS) {
            compare(name, field, one(text(expected.get(field))), one(text(found.get(field))));
        }
        compare(name, "issuedOn", one(joined(expected.get("issuedOn"))), one(joined(found.get("issuedOn"))));
        compare(name, "recipients", texts(expected, "recipients"), texts(found, "recipients"));
        compare(name, "copies", texts(expected, "copies"), texts(found, "copies"));
        compare(name, "bases", each(expected, "bases", ""), each(found, "bases", ""));
        items(name, expected.get("items"), found.get("items"));
        compare(name, "deadlines", each(expected, "deadlines", "phrase"), each(found, "deadlines", "phrase"));
        compare(name, "deadline phrase", each(expected, "deadlines", "date"), each(found, "deadlines", "date"));
        JsonNode window = expected.get("dataWindow");
        JsonNode foundWindow = found.get("dataWindow");
        compare(name, "dataWindow", one(range(window)), one(range(foundWindow)));
        for (String part : List.of("prefix", "position", "name")) {
            compare(name, "signer " + part, one(part(expected, part)), one(part(found, part)));
        }
    }

    private static @Nullable String part(JsonNode document, String part) {
        JsonNode signer = document.get("signer");
        return signer == null || signer.isNull() ? null : text(signer.get(part));
    }

    /** The path of every item, then where it starts and whom it addresses for those that are in both. */
    private void items(String name, JsonNode expected, JsonNode found) {
        List<String> paths = new ArrayList<>();
        List<String> foundPaths = new ArrayList<>();
        expected.forEach(item -> paths.add(text(item.get("path"))));
        found.forEach(item -> foundPaths.add(text(item.get("path"))));
        compare(name, "items", paths, foundPaths);
        for (JsonNode item : expected) {
            int at = foundPaths.indexOf(text(item.get("path")));
            if (at >= 0) {
                String start = text(item.get("text")).replace(" …", "");
                String there = text(found.get(at).get("text")).replace('\n', ' ');
                boolean same = there.startsWith(start);
                compare(name, "item text", one(start), one(same ? start : there));
                compare(
                        name,
                        "item addressedTo",
                        one(text(item.get("addressedTo"))),
                        one(text(found.get(at).get("addressedTo"))));
            }
        }
    }

    private void compare(String name, String field, List<String> expected, List<String> found) {
        Count count = counts.computeIfAbsent(field, key -> new Count());
        List<String> wrong = new ArrayList<>(found);
        List<String> missed = new ArrayList<>();
        for (String value : expected) {
            if (wrong.remove(value)) {
                count.right++;
            } else {
                missed.add(value);
            }
        }
        count.wrong += wrong.size();
        count.missed += missed.size();
        if (!wrong.isEmpty() || !missed.isEmpty()) {
            misses.add("%s %s: missed %s, wrong %s".formatted(name, field, missed, wrong));
        }
    }

    private static List<String> one(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static List<String> texts(JsonNode document, String field) {
        List<String> texts = new ArrayList<>();
        document.get(field).forEach(value -> texts.add(text(value)));
        return texts;
    }

    private static List<String> each(JsonNode document, String field, String without) {
        List<String> all = new ArrayList<>();
        for (JsonNode entry : document.get(field)) {
            StringBuilder words = new StringBuilder();
            boolean phraseOnly = without.equals("date");
            entry.properties().forEach(value -> {
                if (phraseOnly
                        ? value.getKey().equals("phrase")
                        : !value.getKey().equals(without)) {
                    words.append(text(value.getValue())).append(" | ");
                }
            });
            all.add(words.toString());
        }
        return all;
    }

    private static @Nullable String range(JsonNode window) {
        return window == null || window.isNull() ? null : text(window.get("from")) + ".." + text(window.get("to"));
    }

    private static @Nullable String joined(JsonNode node) {
        return node == null || node.isNull() ? null : text(node.get("value")) + " " + text(node.get("precision"));
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.asString();
    }
}
