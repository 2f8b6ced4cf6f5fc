package vn.kiphan.coverage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.catalogue.Catalogue;
import vn.kiphan.catalogue.Channel;
import vn.kiphan.catalogue.Kind;

/** Reads entries, of a draft in one statement or as rows of a statement elsewhere, with their tasks and with labels in the reader's language. */
@Component
public class EntryRows {

    /** What is read of each entry {@code e} of a draft, beside its tasks; with the window as parameters. */
    public static final String OF_DRAFT = """
            e.id as entry_id, row_number() over (order by e.published_on, e.id) as position,
            e.kind_code, e.channel_code, e.title, e.outlet, e.link_pasted, e.link_canonical, e.published_on, e.language,
            e.airings, e.minutes_per_airing, e.places, e.pieces, e.sessions, e.attendance, e.views, e.note,
            e.hotline_mentions, e.published_time, e.byline, e.relay_of, e.views_read_on, e.tags,
            coalesce(e.published_on < cast(:windowFrom as date), false)
                or coalesce(e.published_on > cast(:windowTo as date), false) as outside_window
            """;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final CoverageWords words;

    EntryRows(JdbcClient jdbc, Catalogue catalogue, CoverageWords words) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.words = words;
    }

    /** The entries of the draft as they are now, by day. */
    public List<Entry> ofReport(UUID report, AskedFor askedFor) {
        return jdbc.sql("select " + OF_DRAFT + """
                       , array(select t.task_id from coverage_entry_task t where t.entry_id = e.id) as tasks
                from coverage_report_entry re
                join coverage_entry e on e.id = re.entry_id
                where re.report_id = :report
                order by e.published_on, e.id
                """)
                .param("report", report)
                .param("windowFrom", askedFor.windowFrom())
                .param("windowTo", askedFor.windowTo())
                .query(this::entry)
                .list();
    }

    /** The entry that stands in this row. */
    public Entry entry(ResultSet row, int number) throws SQLException {
        Channel channel = catalogue.channel(row.getString("channel_code"));
        Kind kind = catalogue.kind(row.getString("kind_code"));
        Measures measures = new Measures(
                integer(row, "airings"),
                integer(row, "minutes_per_airing"),
                integer(row, "places"),
                integer(row, "pieces"),
                integer(row, "sessions"),
                integer(row, "attendance"),
                row.getObject("views", Long.class),
                integer(row, "hotline_mentions"));
        LocalDate viewsReadOn = row.getObject("views_read_on", LocalDate.class);
        return new Entry(
                row.getObject("entry_id", UUID.class),
                row.getInt("position"),
                channel.shape().name(),
                kind.code(),
                kind.label(words.locale()),
                channel.code(),
                channel.label(words.locale()),
                row.getString("title"),
                row.getString("outlet"),
                row.getString("link_pasted"),
                row.getString("link_canonical"),
                row.getObject("published_on", LocalDate.class),
                row.getString("language"),
                words.language(EntryLanguage.valueOf(row.getString("language"))),
                measures.airings(),
                measures.minutesPerAiring(),
                measures.places(),
                measures.pieces(),
                measures.sessions(),
                measures.attendance(),
                measures.views(),
                measures.hotlineMentions(),
                row.getObject("published_time", LocalTime.class),
                row.getString("byline"),
                row.getString("relay_of"),
                viewsReadOn,
                measures.minutes(),
                words.measures(channel.shape(), measures, viewsReadOn),
                row.getString("tags"),
                row.getString("note"),
                row.getBoolean("outside_window"),
                tasks(row.getArray("tasks")));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    private static List<UUID> tasks(Array tasks) throws SQLException {
        return Arrays.asList((UUID[]) tasks.getArray());
    }
}
