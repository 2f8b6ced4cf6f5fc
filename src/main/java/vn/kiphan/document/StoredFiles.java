package vn.kiphan.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.kiphan.document.FileFolder.Arrival;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.Refusal;

/**
 * Keeps files and hands them out.
 *
 * <p>There is no address for “any file”: the module that owns the letter or the evidence first finds its own object for the person who
 * asks, then calls {@link #download}. At most 20 MB each; see {@link FileType} for the kinds and {@link FileRefused} for the refusals.
 */
@Service
public class StoredFiles {

    private static final Logger LOG = LoggerFactory.getLogger(StoredFiles.class);
    private static final String COLUMNS =
            "id, name, media_type, size, sha256, stored_as, stored_at, stored_by_id, stored_by_name";

    private final FileFolder folder;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final FileScreen screen;

    StoredFiles(FileFolder folder, JdbcClient jdbc, Clock clock, FileScreen screen) {
        this.folder = folder;
        this.jdbc = jdbc;
        this.clock = clock;
        this.screen = screen;
    }

    /**
     * Takes a file: first its content into the folder, then its row in the caller's transaction. When that is rolled back, the content
     * goes too. A picture is kept without what it tells of where and when it was taken; size and hash are of what is kept.
     *
     * @throws FileRefused when it is not taken; nothing was kept then, and a transaction goes on
     */
    public StoredFile store(@Nullable String originalName, InputStream content, Set<FileType> allowed, Author by) {
        FileName name = FileName.of(originalName);
        try {
            Arrival arrival = folder.receive(content);
            try {
                FileType type = FileCheck.check(arrival.file(), name, allowed);
                if (Cleaning.applies(type) && Cleaning.clean(arrival.file(), type)) {
                    arrival = folder.measured(arrival.file());
                }
                return keep(name, type, arrival, by);
            } finally {
                Files.deleteIfExists(arrival.file());
            }
        } catch (IOException e) {
            folder.refuseWhenFull(e);
            throw new UncheckedIOException(e);
        }
    }

    /** @throws FileMissing when there is none */
    public StoredFile find(FileId id) {
        return row(id).file();
    }

    /** In the order in which they were stored; ids without a file are left out. */
    public List<StoredFile> findAll(Collection<FileId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("select " + COLUMNS + " from document_file where id in (:ids) order by stored_at, id")
                .param("ids", ids.stream().map(FileId::value).toList())
                .query(StoredFiles::toRow)
                .list()
                .stream()
                .map(Row::file)
                .toList();
    }

    /** The content, for reading a stored letter. @throws FileMissing when there is none */
    public InputStream open(FileId id) {
        try {
            return Files.newInputStream(path(row(id)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the content lies, for another program to read; it is never changed there. @throws FileMissing when there is none */
    public Path content(FileId id) {
        return path(row(id));
    }

    /** Puts the content where nothing reads it, when the caller's transaction commits; the row stays. */
    public void quarantine(FileId id) {
        String place = row(id).place();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                folder.quarantine(place);
            }
        });
    }

    /**
     * The whole answer of a download: saved and never shown by the browser, kept by no cache.
     *
     * @throws FileMissing when there is none
     * @throws Refusal when a scanner has not released it
     */
    public ResponseEntity<Resource> download(FileId id) {
        if (screen.of(id) == FileScreen.Standing.WAITING) {
            throw new Refusal("document.held.WAITING", "/");
        }
        return downloadByOwner(id);
    }

    /** The same for those whose file it is: they may have back what they sent while it waits for the scanner. */
    public ResponseEntity<Resource> downloadByOwner(FileId id) {
        if (screen.of(id) == FileScreen.Standing.INFECTED) {
            throw new Refusal("document.held.INFECTED", "/");
        }
        Row row = row(id);
        StoredFile file = row.file();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileName.of(file.name()).contentDisposition())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .body(new FileSystemResource(path(row)));
    }

    private StoredFile keep(FileName name, FileType type, Arrival arrival, Author by) throws IOException {
        String place = folder.keep(arrival);
        boolean inserted = false;
        try {
            StoredFile file = new StoredFile(
                    new FileId(Ids.next()),
                    name.text(),
                    type.mediaType(),
                    arrival.size(),
                    arrival.sha256(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    by);
            insert(file, place);
            screen.arrived(file.id());
            deleteWhenRolledBack(place);
            inserted = true;
            return file;
        } finally {
            if (!inserted) {
                folder.delete(place);
            }
        }
    }

    private void insert(StoredFile file, String place) {
        jdbc.sql("insert into document_file (" + COLUMNS + ")"
                        + " values (:id, :name, :type, :size, :sha256, :place, :at, :byId, :byName)")
                .param("id", file.id().value())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("place", place)
                .param("at", OffsetDateTime.ofInstant(file.storedAt(), ZoneOffset.UTC))
                .param("byId", file.storedBy().personId())
                .param("byName", file.storedBy().name())
                .update();
    }

    /** A transaction whose end is unknown leaves the content: the sweep decides later. */
    private void deleteWhenRolledBack(String place) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    folder.delete(place);
                }
            }
        });
    }

    private Path path(Row row) {
        Path path = folder.path(row.place());
        if (!Files.isRegularFile(path)) {
            LOG.error(
                    "The content of file {} is not in the folder of files: {}",
                    row.file().id(),
                    row.place());
            throw new FileMissing(row.file().id(), "no content");
        }
        return path;
    }

    private Row row(FileId id) {
        return jdbc.sql("select " + COLUMNS + " from document_file where id = :id")
                .param("id", id.value())
                .query(StoredFiles::toRow)
                .optional()
                .orElseThrow(() -> new FileMissing(id, "unknown"));
    }

    private static Row toRow(ResultSet row, int number) throws SQLException {
        Instant storedAt = row.getObject("stored_at", OffsetDateTime.class).toInstant();
        Author by = new Author(row.getObject("stored_by_id", UUID.class), row.getString("stored_by_name"));
        StoredFile file = new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                storedAt,
                by);
        return new Row(file, row.getString("stored_as"));
    }

    private record Row(StoredFile file, String place) {}
}
