package vn.kiphan.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes content that no row names: what a server that was switched off in mid-transaction left behind. Never touches a row. */
@Component
class FileSweep {

    /** Longer than any transaction lasts. */
    private static final Duration AGE = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);

    private final FileFolder folder;
    private final JdbcClient jdbc;
    private final Clock clock;

    FileSweep(FileFolder folder, JdbcClient jdbc, Clock clock) {
        this.folder = folder;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Ho_Chi_Minh")
    void run() {
        Instant before = clock.instant().minus(AGE);
        int removed = 0;
        for (Path arrival : folder.arrivalsBefore(before)) {
            removed += delete(arrival);
        }
        for (String shelf : folder.shelves()) {
            Set<String> orphans = new HashSet<>(folder.placesBefore(shelf, before));
            if (!orphans.isEmpty()) {
                jdbc.sql("select stored_as from document_file where stored_as like :shelf")
                        .param("shelf", shelf + "/%")
                        .query(String.class)
                        .list()
                        .forEach(orphans::remove);
            }
            for (String orphan : orphans) {
                removed += delete(folder.path(orphan));
            }
        }
        if (removed > 0) {
            LOG.info("Removed {} files without a row", removed);
        }
    }

    private static int delete(Path file) {
        try {
            return Files.deleteIfExists(file) ? 1 : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
