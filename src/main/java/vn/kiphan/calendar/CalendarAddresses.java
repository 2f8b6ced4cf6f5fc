package vn.kiphan.calendar;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.Sha256;

/**
 * The private addresses of people's calendars, one a person. The secret in it holds 256 random bits and is kept as a hash only: it is
 * shown once, and a new one ends the old one.
 */
@Service
@Transactional
class CalendarAddresses {

    private static final int BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CalendarAddresses(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** Since when the person has an address, if they have one. */
    @Transactional(readOnly = true)
    Optional<Instant> since(SignedInPerson person) {
        return jdbc.sql("select created_at from calendar_address where person_id = :person")
                .param("person", person.id().value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Makes an address, or a new one in place of the old; the result is its secret. Of two made at once the later one holds. */
    String open(SignedInPerson person) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        boolean renewed = jdbc.sql("""
                with old as (select 1 from calendar_address where person_id = :person)
                insert into calendar_address (person_id, token_hash, created_at) values (:person, :hash, :at)
                on conflict (person_id) do update set token_hash = excluded.token_hash, created_at = excluded.created_at
                returning exists (select 1 from old)
                """)
                .param("person", person.id().value())
                .param("hash", Sha256.of(token))
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
        publish(person, at, renewed ? "calendar.renew" : "calendar.create");
        return token;
    }

    /** Ends the address; without one nothing happens. */
    void end(SignedInPerson person) {
        int ended = jdbc.sql("delete from calendar_address where person_id = :person")
                .param("person", person.id().value())
                .update();
        if (ended == 1) {
            publish(person, clock.instant().truncatedTo(ChronoUnit.SECONDS), "calendar.end");
        }
    }

    /** The hash under which a secret is kept; nothing for what cannot be one. */
    static Optional<String> hashOf(String token) {
        return TOKEN.matcher(token).matches() ? Optional.of(Sha256.of(token)) : Optional.empty();
    }

    private void publish(SignedInPerson person, Instant at, String action) {
        events.publishEvent(new CalendarAddressChanged(person.author(), at, action));
    }
}
