package vn.kiphan.webpage;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose turn it is at a host: one visitor at a time, of however many servers there are, and a pause after each. */
@Component
class HostTurns {

    private final JdbcClient jdbc;
    private final Clock clock;

    HostTurns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the host is free; then it is taken until the lease ends or {@link #leave} is called. */
    boolean take(String host, Duration lease) {
        return jdbc.sql("""
                insert into webpage_host (host, free_at) values (:host, :until)
                on conflict (host) do update set free_at = excluded.free_at where webpage_host.free_at <= :now
                """)
                        .param("host", host)
                        .param("until", Timestamp.from(clock.instant().plus(lease)))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void leave(String host, Duration pause) {
        jdbc.sql("update webpage_host set free_at = :at where host = :host")
                .param("host", host)
                .param("at", Timestamp.from(clock.instant().plus(pause)))
                .update();
    }
}
