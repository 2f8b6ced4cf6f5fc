package vn.kiphan.reason;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
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
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;

/** The lists of reasons, and their upkeep. A reason is ended, not removed; what was given with it keeps its words. */
@Service
@Transactional
public class Reasons {

    static final String PAGE = "/reasons";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Reasons(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The reasons that can be chosen today, in the order of the list. */
    @Transactional(readOnly = true)
    public List<Reason> of(ReasonList list) {
        return jdbc.sql(
                        "select id, words from reason_choice where list = :list and ended_at is null order by position, words")
                .param("list", list.name())
                .query((row, number) -> new Reason(row.getObject("id", UUID.class), row.getString("words")))
                .list();
    }

    /** The words of a reason that can be chosen today. */
    @Transactional(readOnly = true)
    public Optional<String> words(ReasonList list, @Nullable UUID id) {
        return of(list).stream()
                .filter(reason -> reason.id().equals(id))
                .map(Reason::words)
                .findFirst();
    }

    @Transactional(readOnly = true)
    Map<ReasonList, List<Reason>> all() {
        Map<ReasonList, List<Reason>> all = new EnumMap<>(ReasonList.class);
        for (ReasonList list : ReasonList.values()) {
            all.put(list, of(list));
        }
        return all;
    }

    /** Puts a reason at the end of the list; refused when the list has these words already. */
    void add(ReasonList list, String words, Author by) {
        UUID id = Ids.next();
        int added = jdbc.sql("""
                insert into reason_choice (id, list, words, position, added_at)
                select :id, :list, :words, coalesce(max(position), 0) + 1, :at from reason_choice where list = :list
                on conflict (list, fold(words)) where ended_at is null do nothing
                """)
                .param("id", id)
                .param("list", list.name())
                .param("words", words)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            throw new Refusal("reason.refused.twice", PAGE);
        }
        events.publishEvent(new ReasonEvent(by, "reason.add", id, list + ": " + words));
    }

    /** Takes the reason off the list; a second time changes nothing. */
    void end(UUID id, Author by) {
        int ended = jdbc.sql("update reason_choice set ended_at = :at where id = :id and ended_at is null")
                .param("id", id)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (ended == 1) {
            events.publishEvent(new ReasonEvent(by, "reason.end", id, ""));
        }
    }

    /** Moves the reason one place up; the first one stays where it is. */
    void raise(UUID id, Author by) {
        ReasonList list = jdbc.sql("select list from reason_choice where id = :id and ended_at is null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(ReasonList::valueOf)
                .orElseThrow(NotFound::new);
        int moved = jdbc.sql("""
                with two as (
                    select below.id as lower_id, below.position as lower_place, above.id as upper_id, above.position as upper_place
                    from reason_choice below
                    join lateral (select id, position from reason_choice a
                                  where a.list = below.list and a.ended_at is null and a.position < below.position
                                  order by a.position desc limit 1) above on true
                    where below.id = :id)
                update reason_choice r set position = case when r.id = two.lower_id then two.upper_place else two.lower_place end
                from two where r.id in (two.lower_id, two.upper_id)
                """).param("id", id).update();
        if (moved > 0) {
            events.publishEvent(new ReasonEvent(by, "reason.move", id, list.name()));
        }
    }
}
