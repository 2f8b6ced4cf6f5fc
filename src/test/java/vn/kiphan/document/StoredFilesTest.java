package vn.kiphan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kiphan.TestDatabase;
import vn.kiphan.document.FileRefused.Reason;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;

class StoredFilesTest {

    private static final Instant NOW = Instant.parse("2023-09-28T10:15:30.123456Z");
    private static final Author REPORTER = new Author(UUID.randomUUID(), "Phóng viên");
    private static final String NAME = "Báo cáo Đắk R’Lấp.docx";

    @TempDir
    Path directory;

    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private StoredFiles files;
    private FileSweep sweep;

    @BeforeEach
    void open() {
        TestDatabase.jdbcClient();
        var database = TestDatabase.of("plain").dataSource();
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        FileFolder folder = new FileFolder(directory);
        files = new StoredFiles(folder, jdbc, Clock.fixed(NOW, ZoneOffset.UTC), FileScreens.OPEN);
        sweep = new FileSweep(folder, jdbc, Clock.fixed(NOW.plus(Duration.ofDays(2)), ZoneOffset.UTC));
    }

    @Test
    void whatWasStoredIsFoundAgainByteForByte() throws Exception {
        byte[] content = FileSamples.docx();
        StoredFile stored = store(Normalizer.normalize(NAME, Normalizer.Form.NFD), content);
        assertThat(stored.name()).isEqualTo(NAME);
        assertThat(stored.size()).isEqualTo(content.length);
        assertThat(stored.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        assertThat(stored.storedAt()).isEqualTo(NOW);
        assertThat(files.find(stored.id())).isEqualTo(stored);
        try (InputStream in = files.open(stored.id())) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void aPhotographIsKeptWithoutItsPositionAndMeasuredAsKept() throws Exception {
        byte[] photograph = FileSamples.photograph(1);
        StoredFile stored = store("ảnh.jpg", photograph);
        byte[] kept;
        try (InputStream in = files.open(stored.id())) {
            kept = in.readAllBytes();
        }
        assertThat(kept).isEqualTo(FileSamples.image("jpg"));
        assertThat(stored.size()).isEqualTo(kept.length).isLessThan(photograph.length);
        assertThat(stored.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(kept)));
        assertThat(contents()).hasSize(1);
    }

    @Test
    void aDownloadIsAnAttachmentThatNoBrowserShowsAndNoCacheKeeps() throws IOException {
        byte[] content = FileSamples.docx();
        ResponseEntity<Resource> download = files.download(store(NAME, content).id());
        HttpHeaders headers = download.getHeaders();
        ContentDisposition disposition = headers.getContentDisposition();
        assertThat(disposition.isAttachment()).isTrue();
        assertThat(disposition.getFilename()).isEqualTo(NAME);
        assertThat(headers.getContentType()).hasToString(FileType.DOCX.mediaType());
        assertThat(headers.getContentLength()).isEqualTo(content.length);
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(headers.getFirst("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(headers.getCacheControl()).isEqualTo("no-store");
        assertThat(download.getBody().getContentAsByteArray()).isEqualTo(content);
    }

    @Test
    void contentLiesUnderANameOfItsOwnAndNothingStaysInIncoming() throws IOException {
        store(NAME, FileSamples.docx());
        assertThat(contents())
                .singleElement()
                .satisfies(path -> assertThat(path).matches("[0-9a-f]{2}/[0-9a-f-]{36}"));
    }

    @Test
    void aRefusedFileLeavesNothingAndTheTransactionGoesOn() throws IOException {
        StoredFile kept = transaction.execute(status -> {
            assertThatExceptionOfType(FileRefused.class)
                    .isThrownBy(() -> store("a.docx", FileSamples.text("<html>")))
                    .satisfies(e -> assertThat(e.messageKey())
                            .isEqualTo("document.refused." + Reason.CONTENT_DIFFERS_FROM_NAME));
            return storeUnchecked("b.docx");
        });
        assertThat(files.find(kept.id()).name()).isEqualTo("b.docx");
        assertThat(contents()).hasSize(1);
    }

    @Test
    void nothingAndTooMuchAreRefused() throws IOException {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> store(NAME, new byte[0]))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.EMPTY));
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> store(NAME, new byte[(20 << 20) + 1]))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
        assertThat(contents()).isEmpty();
    }

    @Test
    void aConnectionThatBreaksLeavesNothing() throws IOException {
        InputStream breaking = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("reset");
                }
                return 'x';
            }
        };
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> files.store(NAME, breaking, FileType.EVIDENCE, REPORTER));
        assertThat(contents()).isEmpty();
    }

    @Test
    void aRolledBackTransactionTakesTheContentWithIt() throws IOException {
        StoredFile gone = transaction.execute(status -> {
            StoredFile stored = storeUnchecked(NAME);
            status.setRollbackOnly();
            return stored;
        });
        assertThat(contents()).isEmpty();
        assertThatExceptionOfType(FileMissing.class).isThrownBy(() -> files.find(gone.id()));
    }

    @Test
    void aRowThatTheDatabaseRefusesTakesTheContentWithIt() throws IOException {
        Author nameless = new Author(new UUID(0, 1), "\u0000");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        files.store(NAME, new ByteArrayInputStream(FileSamples.docx()), FileType.EVIDENCE, nameless));
        assertThat(contents()).isEmpty();
    }

    @Test
    void severalAreFoundAtOnceAndUnknownOnesAreLeftOut() throws IOException {
        StoredFile first = store("1.docx", FileSamples.docx());
        StoredFile second = store("2.png", FileSamples.image("png"));
        assertThat(files.findAll(List.of(second.id(), new FileId(Ids.next()), first.id())))
                .containsExactlyInAnyOrder(first, second);
        assertThat(files.findAll(List.of())).isEmpty();
    }

    @Test
    void aFileWhoseContentIsGoneIsMissing() throws IOException {
        StoredFile stored = store(NAME, FileSamples.docx());
        Files.delete(directory.resolve(contents().getFirst()));
        assertThatExceptionOfType(FileMissing.class).isThrownBy(() -> files.download(stored.id()));
        assertThatExceptionOfType(FileMissing.class).isThrownBy(() -> files.open(stored.id()));
    }

    @Test
    void theSweepRemovesOldContentWithoutARowAndNothingElse() throws IOException {
        store(NAME, FileSamples.docx());
        String kept = contents().getFirst();
        Path orphan = write("aa/" + UUID.randomUUID(), Duration.ZERO);
        Path fresh = write("aa/" + UUID.randomUUID(), Duration.ofHours(30));
        Path torn = write("incoming/file1", Duration.ZERO);
        Path foreign = write("notes/file1", Duration.ZERO);
        Files.setLastModifiedTime(directory.resolve(kept), FileTime.from(NOW));
        sweep.run();
        assertThat(orphan).doesNotExist();
        assertThat(torn).doesNotExist();
        assertThat(fresh).exists();
        assertThat(foreign).exists();
        assertThat(directory.resolve(kept)).exists();
    }

    @Test
    void aSweepBeforeTheFirstFileFindsNothingToDo() {
        sweep.run();
        assertThat(directory).isEmptyDirectory();
    }

    private Path write(String place, Duration afterNow) throws IOException {
        Path file = directory.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        return Files.setLastModifiedTime(file, FileTime.from(NOW.plus(afterNow)));
    }

    private StoredFile store(String name, byte[] content) {
        return files.store(name, new ByteArrayInputStream(content), FileType.EVIDENCE, REPORTER);
    }

    private StoredFile storeUnchecked(String name) {
        try {
            return store(name, FileSamples.docx());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> contents() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> directory.relativize(path).toString())
                    .toList();
        }
    }
}
