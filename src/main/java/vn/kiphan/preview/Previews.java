package vn.kiphan.preview;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.document.FileId;
import vn.kiphan.document.FileQueue;
import vn.kiphan.document.FileWork;
import vn.kiphan.document.StoredFile;
import vn.kiphan.shared.NotFound;

/** Small pictures of stored files. Whoever asks for one has made sure that the reader may see the file itself. */
@Service
@Transactional(noRollbackFor = NotFound.class)
public class Previews {

    private static final Set<String> DRAWN = Set.of("image/jpeg", "image/png", "image/webp", "application/pdf");

    private final FileQueue queue;
    private final PreviewFolder folder;
    private final FileWork work;
    private final JdbcClient jdbc;

    Previews(JdbcClient jdbc, Clock clock, PreviewFolder folder, FileWork previewWork) {
        this.queue = new FileQueue(jdbc, clock, "preview_picture");
        this.folder = folder;
        this.work = previewWork;
        this.jdbc = jdbc;
    }

    /** Has a picture made after the caller's transaction, if this kind of file can be drawn. */
    public void request(StoredFile file) {
        if (DRAWN.contains(file.mediaType())) {
            queue.add(file.id());
            work.nudge();
        }
    }

    /** The picture for an {@code img}; {@link NotFound} while there is none. One that got lost is made again. */
    public ResponseEntity<Resource> picture(FileId file) {
        if (!ready(file)) {
            throw new NotFound();
        }
        Path picture = folder.picture(file);
        if (!Files.isRegularFile(picture)) {
            jdbc.sql(
                            "update preview_picture set state = 'WAITING', tries = 0 where file_id = :file and state = 'READY'")
                    .param("file", file.value())
                    .update();
            work.nudge();
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"preview.jpg\"")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_JPEG)
                .body(new FileSystemResource(picture));
    }

    private boolean ready(FileId file) {
        return jdbc.sql("select exists (select 1 from preview_picture where file_id = :file and state = 'READY')")
                .param("file", file.value())
                .query(Boolean.class)
                .single();
    }
}
