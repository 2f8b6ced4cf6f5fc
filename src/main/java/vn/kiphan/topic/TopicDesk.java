package vn.kiphan.topic;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.Directives;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.StaleVersion;
import vn.kiphan.shared.Tags;

/** Sets the tags of a directive that was issued. The document itself stays as it is: tags only say to whom what is offered. */
@Service
@Transactional
class TopicDesk {

    private final Directives directives;
    private final Topics topics;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TopicDesk(Directives directives, Topics topics, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.directives = directives;
        this.topics = topics;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** An issued directive of one of the person's departments. */
    @Transactional(readOnly = true)
    DirectiveView directive(DirectiveId id, SignedInPerson person) {
        if (!directives.belongsTo(id, person.departments())) {
            throw new NotFound();
        }
        DirectiveView directive = directives.view(id);
        if (!directive.status().issued()) {
            throw new NotFound();
        }
        return directive;
    }

    @Transactional(readOnly = true)
    TopicForm form(DirectiveView directive) {
        return topics.held(directive.id())
                .map(held -> new TopicForm(held.version(), held.tags().text()))
                .orElseGet(() -> new TopicForm(0L, Topics.read(directive).text()));
    }

    /** @throws StaleVersion when somebody else set them meanwhile */
    void set(DirectiveId id, TopicForm form, SignedInPerson person) {
        directive(id, person);
        String tags = Tags.of(form.tags()).text();
        int set = jdbc.sql("""
                insert into topic_directive as t (directive_id, tags, set_at, set_by_id, set_by_name)
                select :directive, :tags, :now, :byId, :byName
                where :seen = 0 or exists (select from topic_directive where directive_id = :directive and version = :seen)
                on conflict (directive_id) do update
                    set tags = excluded.tags, version = t.version + 1, set_at = excluded.set_at,
                        set_by_id = excluded.set_by_id, set_by_name = excluded.set_by_name
                    where t.version = :seen
                """)
                .param("directive", id.value())
                .param("tags", tags)
                .param("now", Timestamp.from(clock.instant()))
                .param("byId", person.author().personId())
                .param("byName", person.author().name())
                .param("seen", form.seenVersion())
                .update();
        if (set == 0) {
            throw new StaleVersion("/directives/" + id.value() + "/tags");
        }
        events.publishEvent(new TopicSet(person.author(), id, tags));
    }
}
