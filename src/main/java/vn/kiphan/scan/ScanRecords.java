package vn.kiphan.scan;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.document.FileQueue.Claim;
import vn.kiphan.document.StoredFile;
import vn.kiphan.document.StoredFiles;

/** Writes down what the scanner said; an infected file is put apart in the same transaction. */
@Component
@Transactional
class ScanRecords {

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ScanRecords(JdbcClient jdbc, StoredFiles files, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
        this.events = events;
    }

    /** A claim that ran out and was given to somebody else settles nothing. */
    void settle(Claim claim, Verdict verdict) {
        int settled = jdbc.sql("update scan_file set state = :state, signature = :signature, scanned_at = :now"
                        + " where file_id = :file and state = 'WAITING' and tries = :tries")
                .param("state", verdict.clean() ? "CLEAN" : "INFECTED")
                .param("signature", verdict.signature())
                .param("now", Timestamp.from(clock.instant()))
                .param("file", claim.file().value())
                .param("tries", claim.tries())
                .update();
        if (settled == 1 && !verdict.clean()) {
            StoredFile file = files.find(claim.file());
            files.quarantine(file.id());
            events.publishEvent(new FileInfected(file.id(), file.name(), file.sha256(), verdict.signature()));
        }
    }
}
