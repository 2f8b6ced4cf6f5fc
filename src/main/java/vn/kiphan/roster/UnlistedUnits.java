package vn.kiphan.roster;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.MarklessText;
import vn.kiphan.shared.Vietnam;

/** Units of today that are not on the list of a directive, by words of their names. */
@Component
class UnlistedUnits {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    UnlistedUnits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A unit that can be added. */
    record Found(UUID id, String name, String district) {}

    /** Those that bear all the words, and those that were ticked before; none while nothing was searched for. */
    List<Found> find(DirectiveId directive, String text, Collection<UUID> ticked) {
        String words = MarklessText.fold(text.replaceAll("\\p{Cntrl}", " ")).replaceAll(" +", " ");
        return jdbc.sql("""
                select p.unit_id, p.name, p.district from unit_profile p
                where p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)
                  and (p.unit_id = any(cast(:ticked as uuid[])) or (:words <> ''
                       and not exists (select from unnest(string_to_array(:words, ' ')) word where position(word in p.searched) = 0)))
                  and not exists (select 1 from directive_current_recipient r where r.directive_id = :directive and r.unit_id = p.unit_id)
                order by p.name collate vietnamese, p.unit_id limit :most
                """)
                .param("directive", directive.value())
                .param("words", words)
                .param("ticked", ticked.stream().map(UUID::toString).toArray(String[]::new))
                .param("today", Vietnam.day(clock.instant()))
                .param("most", MOST)
                .query((row, number) -> new Found(
                        row.getObject("unit_id", UUID.class), row.getString("name"), row.getString("district")))
                .list();
    }
}
