package vn.kiphan.consolidation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** One entry of an accepted submission, as the workbook lists it. */
record EntryRow(
        String unit,
        String group,
        String kind,
        String channel,
        String title,
        String outlet,
        String byline,
        String link,
        LocalDate publishedOn,
        @Nullable LocalTime publishedTime,
        String language,
        String relayOf,
        @Nullable Integer airings,
        @Nullable Integer minutesPerAiring,
        @Nullable Integer places,
        @Nullable Integer pieces,
        @Nullable Integer sessions,
        @Nullable Integer attendance,
        @Nullable Long views,
        @Nullable LocalDate viewsReadOn,
        @Nullable Integer hotlineMentions,
        String tasks,
        boolean outsideWindow,
        String tags,
        String note) {

    static EntryRow of(ResultSet row, int number) throws SQLException {
        return new EntryRow(
                row.getString("unit_name"),
                row.getString("group_name"),
                row.getString("kind"),
                row.getString("channel"),
                row.getString("title"),
                row.getString("outlet"),
                row.getString("byline"),
                row.getString("link_pasted"),
                row.getObject("published_on", LocalDate.class),
                row.getObject("published_time", LocalTime.class),
                row.getString("language"),
                row.getString("relay_of"),
                row.getObject("airings", Integer.class),
                row.getObject("minutes_per_airing", Integer.class),
                row.getObject("places", Integer.class),
                row.getObject("pieces", Integer.class),
                row.getObject("sessions", Integer.class),
                row.getObject("attendance", Integer.class),
                row.getObject("views", Long.class),
                row.getObject("views_read_on", LocalDate.class),
                row.getObject("hotline_mentions", Integer.class),
                row.getString("tasks"),
                row.getBoolean("outside_window"),
                row.getString("tags"),
                row.getString("note"));
    }
}
