package vn.kiphan.consolidation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One entry of an accepted submission, as the workbook lists it. */
record EntryRow(
        String unit,
        String group,
        String kind,
        String channel,
        String title,
        String outlet,
        String link,
        LocalDate publishedOn,
        String language,
        @Nullable Integer airings,
        @Nullable Integer minutesPerAiring,
        @Nullable Integer places,
        @Nullable Integer pieces,
        @Nullable Integer sessions,
        @Nullable Integer attendance,
        @Nullable Long views,
        String tasks,
        boolean outsideWindow,
        String note) {

    static EntryRow of(ResultSet row, int number) throws SQLException {
        return new EntryRow(
                row.getString("unit_name"),
                row.getString("group_name"),
                row.getString("kind"),
                row.getString("channel"),
                row.getString("title"),
                row.getString("outlet"),
                row.getString("link_pasted"),
                row.getObject("published_on", LocalDate.class),
                row.getString("language"),
                row.getObject("airings", Integer.class),
                row.getObject("minutes_per_airing", Integer.class),
                row.getObject("places", Integer.class),
                row.getObject("pieces", Integer.class),
                row.getObject("sessions", Integer.class),
                row.getObject("attendance", Integer.class),
                row.getObject("views", Long.class),
                row.getString("tasks"),
                row.getBoolean("outside_window"),
                row.getString("note"));
    }
}
