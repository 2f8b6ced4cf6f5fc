package vn.kiphan.consolidation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** What a unit wrote in its accepted submission; empty texts are nothing said. The texts have their marks ({@code MarkedText}). */
record Narrative(
        String unit,
        String group,
        LocalDate figuresAsOf,
        boolean nil,
        String nilReason,
        String workDone,
        String results,
        String difficulties,
        String proposals) {

    static Narrative of(ResultSet row, int number) throws SQLException {
        return new Narrative(
                row.getString("unit_name"),
                row.getString("group_name"),
                row.getObject("figures_as_of", LocalDate.class),
                row.getBoolean("nil"),
                row.getString("nil_reason"),
                row.getString("work_done"),
                row.getString("results"),
                row.getString("difficulties"),
                row.getString("proposals"));
    }
}
