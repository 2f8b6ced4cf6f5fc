package vn.kiphan.figure;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One indicator as the pages of a draft show it, in words.
 *
 * @param said what the report gives: "1.234 phút"
 * @param caution what looks odd in that beside the report before; empty when nothing does
 * @param from where that comes from: "tính từ 12 tin bài"
 * @param counted what the entries add up to; empty where none count
 * @param origins the address of the list of those entries
 * @param open whether the languages are shown at once
 */
public record FigureRow(
        int number,
        String anchor,
        UUID key,
        String code,
        String name,
        String definition,
        String hint,
        String measure,
        String said,
        String caution,
        String from,
        String counted,
        String origins,
        boolean wrong,
        boolean open,
        boolean differs,
        Cell standing,
        Cell total,
        List<Cell> languages,
        List<Cell> cumulative,
        Cell reason,
        Cell note) {

    /** The fields that are wrong, each with its fault. */
    List<Cell> faults() {
        return Stream.of(List.of(standing, total), languages, cumulative, List.of(reason, note))
                .flatMap(List::stream)
                .filter(Cell::wrong)
                .toList();
    }

    /**
     * A field of it.
     *
     * @param name as forms send it
     * @param base what was there when the page was made
     * @param fault what is wrong with it; empty when nothing is
     */
    public record Cell(String name, String id, String label, String text, String base, int version, String fault) {

        public boolean wrong() {
            return !fault.isEmpty();
        }
    }

    /** The indicators under one heading. */
    public record Group(String heading, List<FigureRow> rows) {}
}
