package vn.kiphan.directive;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.addressing.FrozenRecipient;
import vn.kiphan.shared.Ids;

/** Writes the list of recipients at issue, in one statement however long it is, and reads it. The rows never change afterwards. */
@Component
class FrozenList {

    /** So many units of each group are named on the directive's own page. */
    private static final int FIRST = 30;

    private final JdbcClient jdbc;

    FrozenList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(DirectiveId directive, List<FrozenRecipient> recipients, Happening issuance) {
        jdbc.sql("""
                insert into directive_recipient (id, directive_id, unit_id, line_position, group_name, unit_name, unit_kind, district,
                    telephone, added_at, added_by_id, added_by_name)
                select cast(id as uuid), :directive, cast(unit as uuid), cast(line as int), group_name, unit_name, unit_kind, district,
                    telephone, :at, :byId, :byName
                from unnest(cast(:ids as text[]), cast(:units as text[]), cast(:lines as text[]), cast(:groups as text[]),
                    cast(:names as text[]), cast(:kinds as text[]), cast(:districts as text[]), cast(:telephones as text[]))
                    as recipient (id, unit, line, group_name, unit_name, unit_kind, district, telephone)
                """)
                .param("directive", directive.value())
                .param("at", Timestamp.from(issuance.at()))
                .param("byId", issuance.byId())
                .param("byName", issuance.byName())
                .param("ids", column(recipients, recipient -> Ids.next().toString()))
                .param("units", column(recipients, recipient -> recipient.unit().toString()))
                .param("lines", column(recipients, recipient -> Integer.toString(recipient.linePosition())))
                .param("groups", column(recipients, FrozenRecipient::groupName))
                .param("names", column(recipients, FrozenRecipient::unitName))
                .param("kinds", column(recipients, FrozenRecipient::unitKind))
                .param("districts", column(recipients, FrozenRecipient::district))
                .param("telephones", column(recipients, FrozenRecipient::telephone))
                .update();
    }

    /**
     * Says which units of the list the tasks that name groups are meant for: who is in the group on that day, or was on the day of the
     * document. May be called again when units have been added to the list.
     */
    void addressTasks(DirectiveId directive, LocalDate day) {
        jdbc.sql("""
                insert into directive_task_recipient (task_id, unit_id)
                select distinct t.id, r.unit_id
                from directive d
                join directive_task t on t.directive_id = d.id
                join directive_recipient r on r.directive_id = d.id
                join unit_group_member m on m.unit_id = r.unit_id and m.group_id = any(t.group_ids)
                where d.id = :directive
                  and ((m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day))
                    or (m.valid_from <= d.issued_on and (m.valid_to is null or m.valid_to > d.issued_on)))
                on conflict do nothing
                """).param("directive", directive.value()).param("day", day).update();
    }

    private static String[] column(List<FrozenRecipient> recipients, Function<FrozenRecipient, String> value) {
        return recipients.stream().map(value).toArray(String[]::new);
    }

    /** The groups of the list as it was frozen, each with its first units, in one statement whose answer does not grow with the list. */
    List<RecipientGroup> groups(DirectiveId directive) {
        return jdbc.sql("""
                select group_name, count(*) as units,
                       array_agg(unit_name order by place) filter (where place <= :first) as names,
                       array_agg(district order by place) filter (where place <= :first) as districts
                from (select r.line_position, r.group_name, r.unit_name, r.district,
                             row_number() over (partition by r.line_position < 0, r.line_position, r.group_name collate vietnamese
                                                order by r.unit_name collate vietnamese, r.unit_id) as place
                      from directive_recipient r join directive d on d.id = r.directive_id
                      where r.directive_id = :directive and r.added_at <= coalesce(d.issuance_at, r.added_at)) r
                group by line_position < 0, line_position, group_name
                order by line_position < 0, line_position, group_name collate vietnamese
                """)
                .param("directive", directive.value())
                .param("first", FIRST)
                .query((row, number) -> new RecipientGroup(
                        row.getString("group_name"),
                        row.getInt("units"),
                        named((String[]) row.getArray("names").getArray(), (String[])
                                row.getArray("districts").getArray())))
                .list();
    }

    private static List<RecipientGroup.Named> named(String[] names, String[] districts) {
        return IntStream.range(0, names.length)
                .mapToObj(at -> new RecipientGroup.Named(names[at], districts[at]))
                .toList();
    }
}
