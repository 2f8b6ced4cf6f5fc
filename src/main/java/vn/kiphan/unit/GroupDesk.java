package vn.kiphan.unit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.MarklessText;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.StaleVersion;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/** Recipient groups: their words and their members by date. */
@Service
@Transactional
class GroupDesk {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    GroupDesk(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    List<GroupRow> all() {
        return rows(null);
    }

    @Transactional(readOnly = true)
    GroupRow find(UUID id) {
        return rows(id).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<GroupRow> rows(@Nullable UUID id) {
        return jdbc.sql("""
                select g.id, g.version, g.name,
                       array(select a.words from unit_group_alias a where a.group_id = g.id order by a.words collate vietnamese) as aliases,
                       (select count(*) from unit_group_member m
                        where m.group_id = g.id and m.valid_from <= :today and (m.valid_to is null or m.valid_to > :today)) as members
                from unit_group g
                where cast(:id as uuid) is null or g.id = cast(:id as uuid)
                order by g.position, g.name collate vietnamese
                """)
                .param("id", id)
                .param("today", today())
                .query(GroupDesk::row)
                .list();
    }

    /** The other group, if any, whose name or alias a letter's line could not be told apart from these words. */
    @Transactional(readOnly = true)
    Optional<String> clashing(String words, @Nullable UUID except) {
        RecipientWords wanted = RecipientWords.of(words);
        String folded = MarklessText.fold(words);
        return jdbc
                .sql("""
                select g.name, w.words
                from unit_group g
                cross join lateral (select g.name as words union all select a.words from unit_group_alias a where a.group_id = g.id) w
                where cast(:except as uuid) is null or g.id <> cast(:except as uuid)
                """)
                .param("except", except)
                .query((row, number) -> Map.entry(row.getString("name"), row.getString("words")))
                .stream()
                .filter(other -> MarklessText.fold(other.getValue()).equals(folded)
                        || wanted.meanTheSameAs(RecipientWords.of(other.getValue())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    UUID add(GroupWords words, Author by) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into unit_group (id, name, position)
                select :id, :name, coalesce(max(position), 0) + 1 from unit_group
                """).param("id", id).param("name", words.name()).update();
        writeAliases(id, words);
        events.publishEvent(UnitEvent.onGroup(by, "unit-group.add", id, words.name()));
        return id;
    }

    /** Gives the group other words; its members stay. */
    void rename(UUID id, long version, GroupWords words, Author by) {
        int changed = jdbc.sql(
                        "update unit_group set name = :name, version = version + 1 where id = :id and version = :version")
                .param("name", words.name())
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            find(id);
            throw new StaleVersion("/groups/" + id);
        }
        jdbc.sql("delete from unit_group_alias where group_id = :id")
                .param("id", id)
                .update();
        writeAliases(id, words);
        events.publishEvent(UnitEvent.onGroup(by, "unit-group.rename", id, String.join(" | ", words.all())));
    }

    private void writeAliases(UUID id, GroupWords words) {
        jdbc.sql("insert into unit_group_alias (group_id, words) select :id, words from unnest(:aliases) as words")
                .param("id", id)
                .param("aliases", words.aliases().toArray(String[]::new))
                .update();
    }

    /** Puts the unit into the group from that day on; nothing happens if it is in it already. */
    void join(UUID group, UnitId unit, LocalDate from, Author by) {
        find(group);
        int added = jdbc.sql("""
                insert into unit_group_member (group_id, unit_id, valid_from) values (:group, :unit, :from)
                on conflict do nothing
                """)
                .param("group", group)
                .param("unit", unit.value())
                .param("from", from)
                .update();
        if (added == 1) {
            events.publishEvent(UnitEvent.onUnit(by, "unit.join", unit.value(), group + ", " + from));
        }
    }

    /** Takes the unit out of the group as of today. A membership that began today is as if it had never been. */
    void leave(UUID group, UnitId unit, Author by) {
        LocalDate today = today();
        int ended = jdbc.sql("""
                        delete from unit_group_member
                        where group_id = :group and unit_id = :unit and valid_from >= :today
                        """)
                        .param("group", group)
                        .param("unit", unit.value())
                        .param("today", today)
                        .update()
                + jdbc.sql("""
                        update unit_group_member set valid_to = :today
                        where group_id = :group and unit_id = :unit and valid_from < :today and (valid_to is null or valid_to > :today)
                        """)
                        .param("group", group)
                        .param("unit", unit.value())
                        .param("today", today)
                        .update();
        if (ended > 0) {
            events.publishEvent(UnitEvent.onUnit(by, "unit.leave", unit.value(), group + ", " + today));
        }
    }

    private LocalDate today() {
        return Vietnam.day(clock.instant());
    }

    private static GroupRow row(ResultSet row, int number) throws SQLException {
        Array aliases = row.getArray("aliases");
        return new GroupRow(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                List.of((String[]) aliases.getArray()),
                row.getInt("members"));
    }
}
