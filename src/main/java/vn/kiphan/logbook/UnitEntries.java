package vn.kiphan.logbook;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.coverage.CanonicalLink;
import vn.kiphan.coverage.CoverageWords;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.Tags;
import vn.kiphan.shared.UnitId;

/** The entries that units have, all year and whatever report refers to them: the store from which a report picks. */
@Component
class UnitEntries {

    private static final String FROM = """
            from coverage_entry e
            join catalogue_kind k on k.code = e.kind_code
            join catalogue_channel c on c.code = e.channel_code
            where e.unit_id in (:units)
              and (cast(:from as date) is null or e.published_on >= :from) and (cast(:to as date) is null or e.published_on <= :to)
              and (:words = '' or not exists (select from unnest(string_to_array(fold(:words), ' ')) word
                                              where position(word in fold(e.title || ' ' || e.outlet || ' ' || e.tags)) = 0))
              and (:tag = '' or exists (select from unnest(string_to_array(fold(e.tags), ', ')) own
                                        where regexp_replace(own, '[^[:alnum:]]', '', 'g') = :tag))
              and (cast(:without as uuid) is null
                   or not exists (select from coverage_report_entry re where re.report_id = :without and re.entry_id = e.id))
            """;

    private final JdbcClient jdbc;
    private final CoverageWords words;

    UnitEntries(JdbcClient jdbc, CoverageWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /**
     * Which entries are wanted: of these days, with these words in title, outlet or tags, with that tag, and not in that report.
     *
     * @param tag empty for those of all tags and of none
     * @param without null for those of all reports and of none
     */
    public record Wanted(
            Set<UnitId> units,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String words,
            String tag,
            @Nullable UUID without) {}

    /** An entry in a list, with the number of reports that refer to it. */
    public record Line(
            UUID id,
            UnitId unit,
            String title,
            String outlet,
            String link,
            String host,
            LocalDate day,
            String kind,
            String channel,
            Tags tags,
            int reports) {}

    public long count(Wanted wanted) {
        return wanted.units.isEmpty()
                ? 0
                : asked("select count(*) ", wanted, "").query(Long.class).single();
    }

    /** The newest first. */
    public List<Line> page(Wanted wanted, int size, int page) {
        if (wanted.units.isEmpty()) {
            return List.of();
        }
        boolean english = "en".equals(words.locale().getLanguage());
        return asked(
                        "select e.*, k.label_" + (english ? "en" : "vi") + " as kind, c.label_"
                                + (english ? "en" : "vi")
                                + " as channel,"
                                + " (select count(*) from coverage_report_entry re where re.entry_id = e.id) as reports ",
                        wanted,
                        "order by e.published_on desc, e.id desc limit :size offset :offset")
                .param("size", size)
                .param("offset", (long) size * page)
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("title"),
                        row.getString("outlet"),
                        row.getString("link_pasted"),
                        CanonicalLink.hostOf(row.getString("link_canonical")),
                        row.getObject("published_on", LocalDate.class),
                        row.getString("kind"),
                        row.getString("channel"),
                        Tags.of(row.getString("tags")),
                        row.getInt("reports")))
                .list();
    }

    /** Which reports refer to these entries. */
    public Map<UUID, Set<UUID>> reports(Collection<UUID> entries) {
        Map<UUID, Set<UUID>> reports = new HashMap<>();
        jdbc.sql("select entry_id, report_id from coverage_report_entry where entry_id = any(cast(:entries as uuid[]))")
                .param("entries", Ids.array(entries))
                .query(row -> {
                    reports.computeIfAbsent(row.getObject("entry_id", UUID.class), entry -> new HashSet<>())
                            .add(row.getObject("report_id", UUID.class));
                });
        return reports;
    }

    private JdbcClient.StatementSpec asked(String select, Wanted wanted, String order) {
        return jdbc.sql(select + FROM + order)
                .param("units", UnitId.values(wanted.units))
                .param("from", wanted.from)
                .param("to", wanted.to)
                .param("words", wanted.words.strip())
                .param("tag", Tags.key(wanted.tag))
                .param("without", wanted.without);
    }
}
