package vn.kiphan.account;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.Sha256;

/**
 * One-time links by which somebody sets their first password. A token holds 256 random bits, is kept as a hash only, lives for 24 hours
 * and works once; a newer link for the same person ends the older ones.
 */
@Service
@Transactional
public class Invitations {

    static final Duration LIFETIME = Duration.ofHours(24);

    /** What an open invitation is for: a person's password, or, without a person, the first administrator. */
    record Invitation(String tokenHash, @Nullable PersonId person) {}

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a link for the person; the result is the token, to be shown once. */
    public String invite(PersonId person) {
        return open(person.value());
    }

    String inviteFirstAdministrator() {
        return open(null);
    }

    private String open(@Nullable UUID person) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        Instant now = clock.instant();
        jdbc.sql(
                        "update account_invitation set used_at = :now where used_at is null and person_id is not distinct from cast(:person as uuid)")
                .param("now", Timestamp.from(now))
                .param("person", person)
                .update();
        jdbc.sql("insert into account_invitation (token_hash, person_id, expires_at) values (:hash, :person, :expires)")
                .param("hash", Sha256.of(token))
                .param("person", person)
                .param("expires", Timestamp.from(now.plus(LIFETIME)))
                .update();
        return token;
    }

    /** The invitation of that token, if it is open still. */
    Optional<Invitation> find(String token) {
        return jdbc.sql(
                        "select token_hash, person_id from account_invitation where token_hash = :hash and used_at is null and expires_at > :now")
                .param("hash", Sha256.of(token))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> {
                    UUID person = row.getObject("person_id", UUID.class);
                    return new Invitation(row.getString("token_hash"), person == null ? null : new PersonId(person));
                })
                .optional();
    }

    /** Uses the invitation up; of two who try at once, one succeeds. */
    boolean use(Invitation invitation) {
        return jdbc.sql("update account_invitation set used_at = :now where token_hash = :hash and used_at is null")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("hash", invitation.tokenHash())
                        .update()
                == 1;
    }
}
