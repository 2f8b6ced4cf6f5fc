package vn.kiphan.webpage;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.Sha256;
import vn.kiphan.webpage.PageQueue.Claim;

/** Writes down what became of a look at a page. A claim that ran out and was given to somebody else writes nothing. */
@Component
@Transactional
class PageRecords {

    private static final String HELD = " where id = :id and tries = :tries and due_at is not null";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PageRecords(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The first reading: what the page said, and its text as evidence. The text is kept once, whoever else has the same. */
    void read(Claim claim, Answer answer, PageFacts facts) {
        String copy = facts.text().isEmpty() ? null : Sha256.of(facts.text());
        if (copy != null) {
            jdbc.sql("insert into webpage_text (sha256, content) values (:sha256, :content) on conflict do nothing")
                    .param("sha256", copy)
                    .param("content", facts.text())
                    .update();
        }
        jdbc.sql("""
                update webpage_page set due_at = null, read_at = :now, looked_at = :now, trouble = '', gone_since = null, gone_why = '',
                    address = :address, title = :title, published_on = :publishedOn, outlet = :outlet, picture = :picture,
                    copy_sha256 = :copy, copy_cut = :cut, keywords = :keywords, seen_title = :title, seen_published_on = :publishedOn
                """ + HELD + " returning *")
                .param("now", now())
                .param("address", cut(answer.address().toString()))
                .param("title", facts.title())
                .param("publishedOn", facts.publishedOn())
                .param("outlet", facts.outlet())
                .param("picture", facts.picture())
                .param("keywords", facts.keywords().text())
                .param("copy", copy)
                .param("cut", facts.cut())
                .param("id", claim.id())
                .param("tries", claim.tries())
                .query((row, number) -> WebPages.page(row))
                .optional()
                .ifPresent(page -> events.publishEvent(new PageRead(page)));
    }

    private static String cut(String address) {
        return address.length() > 2_000 ? address.substring(0, 2_000) : address;
    }

    /** A later look: the page stands, or has become another one. */
    void lookedAt(Claim claim, PageFacts facts, boolean other) {
        jdbc.sql("""
                update webpage_page set due_at = null, looked_at = :now, trouble = '',
                    gone_since = case when :other then coalesce(gone_since, :now) end, gone_why = case when :other then 'OTHER_PAGE' else '' end,
                    seen_title = :title, seen_published_on = :publishedOn
                """ + HELD)
                .param("now", now())
                .param("other", other)
                .param("title", facts.title())
                .param("publishedOn", facts.publishedOn())
                .param("id", claim.id())
                .param("tries", claim.tries())
                .update();
    }

    /** Tried in vain; to be tried again after the pause. */
    void later(Claim claim, Trouble trouble, Duration pause) {
        jdbc.sql("update webpage_page set due_at = :at, trouble = :trouble" + HELD)
                .param("at", Timestamp.from(clock.instant().plus(pause)))
                .param("trouble", trouble.name())
                .param("id", claim.id())
                .param("tries", claim.tries())
                .update();
    }

    /** Tried in vain, and not tried again soon. A page that is not there, or whose host is not, is gone since it was first missed. */
    void failed(Claim claim, Trouble trouble) {
        boolean gone = trouble == Trouble.NOT_FOUND || trouble == Trouble.NO_HOST || trouble == Trouble.HOME_PAGE;
        jdbc.sql("""
                update webpage_page set due_at = null, looked_at = :now, trouble = :trouble,
                    gone_since = case when :gone then coalesce(gone_since, :now) else gone_since end,
                    gone_why = case when :gone then :trouble else gone_why end
                """ + HELD)
                .param("now", now())
                .param("trouble", trouble.name())
                .param("gone", gone)
                .param("id", claim.id())
                .param("tries", claim.tries())
                .update();
    }

    private Timestamp now() {
        Instant now = clock.instant();
        return Timestamp.from(now.truncatedTo(ChronoUnit.MICROS));
    }
}
