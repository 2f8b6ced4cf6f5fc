package vn.kiphan.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/** The list of units: three statements, however many units there are. Units that begin later are in it with their day. */
@Service
@Transactional(readOnly = true)
class UnitList {

    static final int PAGE = 50;

    /** A group with the number of its members that the filter lets through. */
    record GroupCount(UUID id, String name, int units) {}

    /** What the page shows: the rows, and the numbers beside kinds and groups, each without its own filter. */
    record Found(Page<UnitRow> rows, Map<UnitKind, Integer> kinds, List<GroupCount> groups) {

        public int all() {
            return kinds.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Every word of the filter occurs; the unit is one of today or of later. */
    private static final String LISTED = """
             (p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)
                or p.valid_from > :today and not exists (select from unit_profile c where c.unit_id = p.unit_id and c.valid_from < p.valid_from))
            and not exists (select from unnest(string_to_array(:words, ' ')) word where position(word in p.searched) = 0)
            """;

    private static final String KIND_FITS = " and (cast(:kind as text) is null or p.kind = cast(:kind as text))";

    private static final String GROUP_FITS = """
             and (cast(:group as uuid) is null or exists (
                select from unit_group_member m
                where m.unit_id = p.unit_id and m.group_id = cast(:group as uuid)
                  and m.valid_from <= :today and (m.valid_to is null or m.valid_to > :today)))
            """;

    private static final String KINDS =
            "select p.kind, count(*) as units from unit_profile p where" + LISTED + GROUP_FITS + " group by p.kind";

    private static final String GROUPS =
            """
            select g.id, g.name, count(p.id) as units
            from unit_group g
            left join unit_group_member m on m.group_id = g.id and m.valid_from <= :today and (m.valid_to is null or m.valid_to > :today)
            left join unit_profile p on p.unit_id = m.unit_id and
            """ + LISTED + KIND_FITS + " group by g.id, g.name order by g.position, g.name collate vietnamese";

    private static final String ROWS = """
            select listed.*,
                   (select coalesce(string_agg(g.name, chr(10) order by g.position), '')
                    from unit_group_member m join unit_group g on g.id = m.group_id
                    where m.unit_id = listed.unit_id and m.valid_from <= :today and (m.valid_to is null or m.valid_to > :today)) as groups,
                   (select count(distinct a.person_id) from unit_appointment a
                    where a.unit_id = listed.unit_id and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)) as people
            from (
                select p.unit_id, p.name, p.kind, p.district, p.telephone, p.valid_from
                from unit_profile p where
            """ + LISTED + KIND_FITS + GROUP_FITS + """
                order by p.name collate vietnamese, p.district collate vietnamese, p.unit_id
                limit :size offset :offset) listed
            order by listed.name collate vietnamese, listed.district collate vietnamese, listed.unit_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    UnitList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The page of that number, counted from 1; a number beyond the last gives the last. */
    Found find(UnitFilter filter, int number) {
        LocalDate today = Vietnam.day(clock.instant());
        UnitKind wanted = filter.kind();
        Map<UnitKind, Integer> kinds = kinds(filter, today);
        int total = wanted == null
                ? kinds.values().stream().mapToInt(Integer::intValue).sum()
                : kinds.getOrDefault(wanted, 0);
        int last = Math.max(1, (total + PAGE - 1) / PAGE);
        int page = Math.clamp(number, 1, last) - 1;
        List<UnitRow> rows = filtered(ROWS, filter, today)
                .param("kind", wanted == null ? null : wanted.name())
                .param("group", filter.group())
                .param("size", PAGE)
                .param("offset", page * PAGE)
                .query((row, at) -> row(row, today))
                .list();
        return new Found(new PageImpl<>(rows, PageRequest.of(page, PAGE), total), kinds, groups(filter, today));
    }

    private Map<UnitKind, Integer> kinds(UnitFilter filter, LocalDate today) {
        Map<UnitKind, Integer> kinds = new EnumMap<>(UnitKind.class);
        filtered(KINDS, filter, today)
                .param("group", filter.group())
                .query((row, number) -> Map.entry(UnitKind.valueOf(row.getString("kind")), row.getInt("units")))
                .list()
                .forEach(count -> kinds.put(count.getKey(), count.getValue()));
        return kinds;
    }

    private List<GroupCount> groups(UnitFilter filter, LocalDate today) {
        UnitKind kind = filter.kind();
        return filtered(GROUPS, filter, today)
                .param("kind", kind == null ? null : kind.name())
                .query((row, number) ->
                        new GroupCount(row.getObject("id", UUID.class), row.getString("name"), row.getInt("units")))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, UnitFilter filter, LocalDate today) {
        return jdbc.sql(sql).param("today", today).param("words", filter.folded());
    }

    private static UnitRow row(ResultSet row, LocalDate today) throws SQLException {
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        return new UnitRow(
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("district"),
                row.getString("telephone"),
                row.getString("groups"),
                row.getInt("people"),
                from.isAfter(today) ? from : null);
    }
}
