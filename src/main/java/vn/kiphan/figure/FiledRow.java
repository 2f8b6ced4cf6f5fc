package vn.kiphan.figure;

import java.util.List;

/**
 * A filed indicator as pages show it, in words.
 *
 * @param before what the submission before said; empty where nothing has changed or there is none
 * @param origins the address of the entries that it follows from, below that of the submission's page; empty where there are none
 * @param counted what the entries added up to where the unit says something else
 */
public record FiledRow(
        int number,
        String code,
        String name,
        String measure,
        String value,
        boolean missing,
        String from,
        String languages,
        String cumulative,
        String counted,
        String reason,
        String note,
        String before,
        String origins) {

    /** The rows under one heading. */
    public record Group(String heading, List<FiledRow> rows) {}

    /** The figures of a submission: the window that they hold for in words, and the rows. */
    public record Table(String window, boolean cumulative, List<Group> groups) {}
}
