package vn.kiphan.pasting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes pasted lines that nobody has made into entries for a month: people type into them, so they wait longer than a sheet does. */
@Component
class PastedSweep {

    private static final Duration AGE = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(PastedSweep.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    PastedSweep(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "0 45 3 * * *", zone = "Asia/Ho_Chi_Minh")
    @Transactional
    public void run() {
        int lines = jdbc.sql("delete from pasting_line where pasted_at < :before or dropped_at < :droppedBefore")
                .param("before", Timestamp.from(clock.instant().minus(AGE)))
                .param("droppedBefore", Timestamp.from(clock.instant().minus(PasteDesk.TAKEN_BACK)))
                .update();
        if (lines > 0) {
            LOG.info("Removed {} pasted lines of last month", lines);
        }
    }
}
