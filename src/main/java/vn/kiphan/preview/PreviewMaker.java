package vn.kiphan.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.document.FileMissing;
import vn.kiphan.document.FileQueue;
import vn.kiphan.document.FileQueue.Claim;
import vn.kiphan.document.FileScreen;
import vn.kiphan.document.StoredFile;
import vn.kiphan.document.StoredFiles;

/** Makes the small pictures that are asked for, one after the other. What cannot be drawn twice gets none. */
@Component
class PreviewMaker {

    private static final int MOST_TRIES = 2;
    private static final Duration MARGIN = Duration.ofSeconds(30);

    /** Nothing is drawn of what the scanner has not seen. */
    private static final Duration UNSCANNED = Duration.ofSeconds(20);

    private final FileQueue queue;
    private final StoredFiles files;
    private final PreviewFolder folder;
    private final PreviewProcess process;
    private final PreviewSettings settings;
    private final FileScreen screen;

    PreviewMaker(
            JdbcClient jdbc,
            Clock clock,
            StoredFiles files,
            PreviewFolder folder,
            PreviewProcess process,
            PreviewSettings settings,
            FileScreen screen) {
        this.queue = new FileQueue(jdbc, clock, "preview_picture");
        this.files = files;
        this.folder = folder;
        this.process = process;
        this.settings = settings;
        this.screen = screen;
    }

    /** Whether there was one to make. */
    boolean makeNext() {
        Optional<Claim> next = queue.claim(settings.time().plus(MARGIN));
        next.ifPresent(this::make);
        return next.isPresent();
    }

    private void make(Claim claim) {
        FileScreen.Standing standing = screen.of(claim.file());
        if (standing == FileScreen.Standing.WAITING) {
            queue.notYet(claim, UNSCANNED);
            return;
        }
        if (claim.tries() > MOST_TRIES || standing == FileScreen.Standing.INFECTED) {
            queue.finish(claim, "NONE");
            return;
        }
        try {
            StoredFile file = files.find(claim.file());
            Path draft = folder.draft(file.id());
            boolean drawn = process.draw(file.mediaType(), files.content(file.id()), draft);
            if (drawn) {
                Files.move(
                        draft,
                        folder.picture(file.id()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.deleteIfExists(draft);
            queue.finish(claim, drawn ? "READY" : "NONE");
        } catch (FileMissing e) {
            queue.finish(claim, "NONE");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
