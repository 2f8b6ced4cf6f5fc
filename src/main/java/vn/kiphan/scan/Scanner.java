package vn.kiphan.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.kiphan.document.FileMissing;
import vn.kiphan.document.FileQueue;
import vn.kiphan.document.FileQueue.Claim;
import vn.kiphan.document.StoredFiles;

/** Shows waiting files to the scanner, one after the other. While the scanner does not answer they wait, however long that is. */
@Component
class Scanner {

    private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);
    private static final Duration MARGIN = Duration.ofSeconds(60);
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final FileQueue queue;
    private final StoredFiles files;
    private final ScanRecords records;
    private final ScannerSettings settings;
    private final Clamd clamd;
    private volatile boolean answering = true;

    Scanner(FileQueue scanQueue, StoredFiles files, ScanRecords records, ScannerSettings settings) {
        this.queue = scanQueue;
        this.files = files;
        this.records = records;
        this.settings = settings;
        this.clamd = new Clamd(settings.host(), settings.port(), settings.timeout());
    }

    /** Whether a file was scanned; when the scanner does not answer there is no use in trying the next one at once. */
    boolean scanNext() {
        Optional<Claim> next = queue.claim(settings.timeout().plus(MARGIN));
        return next.isPresent() && scan(next.get());
    }

    private boolean scan(Claim claim) {
        Verdict verdict;
        try (InputStream content = files.open(claim.file())) {
            verdict = clamd.scan(content);
        } catch (FileMissing gone) {
            queue.later(claim, LONGEST);
            return true;
        } catch (IOException | UncheckedIOException e) {
            if (answering) {
                LOG.warn("The virus scanner at {}:{} does not answer; files wait", settings.host(), settings.port(), e);
            }
            answering = false;
            queue.later(claim, pause(claim.tries()));
            return false;
        }
        if (!answering) {
            LOG.info("The virus scanner answers again");
            answering = true;
        }
        records.settle(claim, verdict);
        return true;
    }

    private static Duration pause(int tries) {
        Duration pause = SHORTEST.multipliedBy(1L << Math.min(tries - 1, 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
