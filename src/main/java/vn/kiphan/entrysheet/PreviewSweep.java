package vn.kiphan.entrysheet;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes the rows of sheets that nobody can apply or undo any more: a sheet that was not applied in seven days goes, one that was keeps
 * its line in the list and what was taken of it. The file is with whoever sent it.
 */
@Component
class PreviewSweep {

    private static final Logger LOG = LoggerFactory.getLogger(PreviewSweep.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    PreviewSweep(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Ho_Chi_Minh")
    @Transactional
    public void run() {
        Instant before = clock.instant().minus(SentSheet.UNDONE_WITHIN);
        int rows = jdbc.sql("""
                delete from entrysheet_line l using entrysheet_import i
                where i.id = l.import_id and coalesce(i.applied_at, i.uploaded_at) < :before
                """).param("before", Timestamp.from(before)).update();
        jdbc.sql("delete from entrysheet_import where applied_at is null and uploaded_at < :before")
                .param("before", Timestamp.from(before))
                .update();
        if (rows > 0) {
            LOG.info("Removed {} rows of old sheets", rows);
        }
    }
}
