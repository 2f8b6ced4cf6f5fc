package vn.kiphan.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.kiphan.letterdate.Deadline;
import vn.kiphan.lettertext.Found;
import vn.kiphan.shared.MarklessText;

/**
 * Prints precision and recall per field over the real letters beside the project, when they are there, and holds the level reached.
 * Precision matters most: a wrong value is worse than none.
 */
class LetterEvaluationTest {

    private static final Path LETTERS = Path.of("../shared/letters");

    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    /** Precision and recall reached, per field; a deadline is never wrong. */
    private static final Map<String, double[]> LEVELS =
            Map.of("deadlines", new double[] {1, 0.99}, "item addressedTo", new double[] {0.97, 0.97});

    private static final double[] OTHERS = {0.99, 0.98};

    private static final Path OWN = Path.of("src/test/resources/letters/evaluation");

    @Test
    void the_projects_own_letters_are_read_as_well_as_before() throws IOException {
        LetterScore score = new LetterScore();
        JsonMapper json = JsonMapper.builder().build();
        List<Path> expectations;
        try (Stream<Path> files = Files.list(OWN)) {
            expectations = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        for (Path file : expectations) {
            String name = file.getFileName().toString().replace(".json", "");
            String text = Files.readString(file.resolveSibling(name + ".txt"));
            String found = LetterJson.of(name, new LetterReader().read(text)).line();
            score.add(name, json.readTree(Files.readString(file)), json.readTree(found));
        }
        score.print("The project's own letters: " + expectations.size());

        assertThat(expectations).hasSizeGreaterThanOrEqualTo(105);
        assertThat(score.counts()).allSatisfy((field, count) -> {
            double[] level = LEVELS.getOrDefault(field, OTHERS);
            assertThat(count.precision()).as("precision of " + field).isGreaterThanOrEqualTo(level[0]);
            assertThat(count.recall()).as("recall of " + field).isGreaterThanOrEqualTo(level[1]);
        });
    }

    @Test
    void the_letters_at_hand_are_read_as_well_as_before() throws IOException {
        Path folder = Files.isDirectory(LETTERS) ? LETTERS : Path.of("../../shared/letters");
        assumeTrue(Files.isRegularFile(folder.resolve("INDEX.tsv")), "no real letters here");
        for (String line : Files.readAllLines(folder.resolve("INDEX.tsv")).subList(1, 11)) {
            String[] row = line.split("\t");
            String text = Files.readString(folder.resolve(row[0] + ".txt"));
            compare(row, new LetterReader().read(text));
        }
        counts.forEach((field, count) -> System.out.printf(
                "%-10s precision %.2f  recall %.2f  (%d right, %d wrong, %d missed)%n",
                field, rate(count[0], count[1]), rate(count[0], count[2]), count[0], count[1], count[2]));
        misses.forEach(System.out::println);

        assertThat(counts)
                .allSatisfy((field, count) ->
                        assertThat(count[1]).as("wrong " + field).isZero());
        assertThat(counts.get("deadline")[2]).as("missed deadlines").isZero();
        assertThat(counts.get("items")[2]).as("missed items").isZero();
        assertThat(counts.get("issuer")[2]).as("missed issuers").isZero();
        assertThat(counts.get("number")[2]).as("missed numbers").isZero();
        assertThat(counts.get("date")[2]).as("dates of web pages only").isLessThanOrEqualTo(2);
    }

    private void compare(String[] row, LetterDraft draft) {
        String file = row[0];
        count(
                file,
                "issuer",
                expanded(row[3]),
                draft.issuer() == null ? null : expanded(draft.issuer().value()));
        String number = draft.number() == null || draft.symbol() == null
                ? null
                : draft.number().value() + "/" + draft.symbol().value();
        count(file, "number", absent(row[4]), number);
        String date = draft.issuedOn() == null
                ? null
                : String.valueOf(draft.issuedOn().value().date());
        count(file, "date", absent(row[5].replace(" (page)", "")), date);
        count(file, "deadline", row[6].startsWith("none") ? null : row[6], deadlines(draft));
        count(
                file,
                "phrase",
                absent(row[7].contains(";") ? "-" : row[7]),
                draft.deadlines().size() == 1
                        ? draft.deadlines().getFirst().value().phrase()
                        : null);
        String window = row[8].contains("flag") ? null : absent(row[8]);
        count(
                file,
                "window",
                window,
                draft.dataWindow() == null ? null : draft.dataWindow().value().phrase());
        long items = draft.items().stream()
                .filter(item -> !item.value().path().contains("."))
                .count();
        count(file, "items", row[9].replaceAll("\\D.*", ""), Long.toString(items));
    }

    private static @Nullable String deadlines(LetterDraft draft) {
        List<String> written = new ArrayList<>();
        for (Found<Deadline> found : draft.deadlines()) {
            Deadline deadline = found.value();
            if (deadline.recurrence() != null) {
                written.add("%02d-%02d"
                        .formatted(
                                deadline.recurrence().month(),
                                deadline.recurrence().day()));
            } else {
                written.add(deadline.date() + (deadline.time() == null ? "" : "T" + deadline.time()));
            }
        }
        if (written.isEmpty()) {
            return null;
        }
        String all = String.join(" and ", written);
        return draft.deadlines().getFirst().value().recurrence() == null ? all : all + " every year";
    }

    private static @Nullable String absent(String cell) {
        return cell.equals("-") || cell.equals("none") ? null : cell;
    }

    /** The index abbreviates the names that the letters spell out, and the other way round. */
    private static String expanded(String name) {
        return MarklessText.fold(name)
                .replace("-", " va ")
                .replace("&", " va ")
                .replace("uy ban nhan dan", "ubnd")
                .replace("thong tin va truyen thong", "tt va tt")
                .replace("giao duc va dao tao", "gd va dt")
                .replace("giao duc va  dao tao", "gd va dt")
                .replace("van hoa, the thao va du lich", "vhttdl")
                .replace("viet nam", "vn")
                .replaceAll("\\s+", " ");
    }

    private void count(String file, String field, @Nullable String expected, @Nullable String found) {
        int[] count = counts.computeIfAbsent(field, key -> new int[3]);
        boolean same = expected != null
                && found != null
                && (expected.equals(found)
                        || field.equals("issuer") && (expected.startsWith(found) || found.startsWith(expected)));
        if (same) {
            count[0]++;
            return;
        }
        count[1] += found == null ? 0 : 1;
        count[2] += expected == null ? 0 : 1;
        if (expected != null || found != null) {
            misses.add("%s %s: expected %s, found %s".formatted(file, field, expected, found));
        }
    }

    private static double rate(int right, int other) {
        return right + other == 0 ? 1 : (double) right / (right + other);
    }
}
