package vn.kiphan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiphan.TestDatabase;
import vn.kiphan.document.FileRefused.Reason;

class UploadPartsTest {

    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID KEY = UUID.randomUUID();

    @TempDir
    Path directory;

    private FileFolder folder;
    private UploadParts parts;

    @BeforeEach
    void open() {
        folder = new FileFolder(directory);
        parts = new UploadParts(folder, Clock.systemUTC());
    }

    @Test
    void partsMakeTheWholeInWhateverWayTheyCome() throws IOException {
        assertThat(append(0, "một hai")).isEqualTo(length("một hai"));
        assertThat(append(0, "một hai")).isEqualTo(length("một hai"));
        assertThat(append(length("một hai"), " ba")).isEqualTo(length("một hai ba"));
        assertThat(append(length("một"), " hai ba")).isEqualTo(length("một hai ba"));
        try (InputStream whole = parts.open(OWNER, KEY)) {
            assertThat(whole).hasContent("một hai ba");
        }
    }

    @Test
    void aPartBehindAMissingOneIsNotTaken() {
        append(0, "abc");
        assertThat(append(5, "x")).isEqualTo(3);
        assertThat(append(-1, "x")).isEqualTo(3);
        assertThat(parts.received(OWNER, UUID.randomUUID())).isZero();
        assertThat(parts.received(UUID.randomUUID(), KEY)).isZero();
    }

    @Test
    void aPartThatIsCutIsKeptAsFarAsItCame() {
        InputStream cut = new SequenceInputStream(bytes("abc"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        });
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> parts.append(OWNER, KEY, 0, cut));
        assertThat(parts.received(OWNER, KEY)).isEqualTo(3);
        assertThat(append(3, "def")).isEqualTo(6);
    }

    @Test
    void moreThanAFileMayHaveIsRefusedAndGone() {
        byte[] part = new byte[4 << 20];
        for (int i = 0; i < 5; i++) {
            assertThat(parts.append(OWNER, KEY, (long) i * part.length, new ByteArrayInputStream(part)))
                    .isEqualTo((i + 1L) * part.length);
        }
        refused(Reason.TOO_LARGE, KEY, 20 << 20, new byte[1]);
        assertThat(parts.received(OWNER, KEY)).isZero();
        refused(Reason.TOO_LARGE, KEY, 0, new byte[(4 << 20) + 1]);
    }

    @Test
    void anOwnerHasNotMoreThanSomeUnderWay() {
        for (int i = 0; i < UploadParts.MOST_AT_ONCE; i++) {
            parts.append(OWNER, UUID.randomUUID(), 0, bytes("x"));
        }
        refused(Reason.TOO_MANY_AT_ONCE, KEY, 0, new byte[1]);
        assertThat(parts.append(UUID.randomUUID(), KEY, 0, bytes("x"))).isEqualTo(1);
    }

    @Test
    void nothingIsNoFile() {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> parts.open(OWNER, KEY))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.EMPTY));
        append(0, "x");
        parts.discard(OWNER, KEY);
        parts.discard(OWNER, KEY);
        assertThat(parts.received(OWNER, KEY)).isZero();
    }

    @Test
    void whatWasLeftIsSweptAwayADayAfterItsLastPart() throws IOException {
        Instant now = Instant.parse("2026-11-24T00:00:00Z");
        append(0, "old");
        UUID fresh = UUID.randomUUID();
        parts.append(OWNER, fresh, 0, bytes("fresh"));
        Files.setLastModifiedTime(folder.part(OWNER, KEY), FileTime.from(now.minus(Duration.ofHours(25))));
        Files.setLastModifiedTime(folder.part(OWNER, fresh), FileTime.from(now.minus(Duration.ofHours(23))));
        new FileSweep(folder, TestDatabase.jdbcClient(), Clock.fixed(now, ZoneOffset.UTC)).run();
        assertThat(parts.received(OWNER, KEY)).isZero();
        assertThat(parts.received(OWNER, fresh)).isEqualTo(5);
    }

    private void refused(Reason reason, UUID key, long offset, byte[] part) {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> parts.append(OWNER, key, offset, new ByteArrayInputStream(part)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void whatAnOwnerHasAbandonedMakesRoomForWhatComesNow() throws IOException {
        for (int i = 0; i < UploadParts.MOST_AT_ONCE; i++) {
            parts.append(OWNER, UUID.randomUUID(), 0, bytes("abandoned"));
        }
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> append(0, "now"))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(FileRefused.Reason.TOO_MANY_AT_ONCE));

        UUID other = UUID.randomUUID();
        parts.append(other, KEY, 0, bytes("another's"));
        age(folder.part(other, KEY));
        folder.parts(OWNER).forEach(UploadPartsTest::age);

        assertThat(append(0, "now")).isEqualTo(3);
        assertThat(folder.parts(OWNER)).hasSize(UploadParts.MOST_AT_ONCE);
        assertThat(folder.parts(other)).hasSize(1);
    }

    @Test
    void aFullDiskIsSaidInWordsAndLeavesNothingBehind() {
        InputStream full = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("No space left on device");
            }
        };
        append(0, "abc");
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> parts.append(OWNER, KEY, 3, full))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(FileRefused.Reason.NO_ROOM));
        assertThat(parts.received(OWNER, KEY)).isZero();
    }

    private static void age(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofMinutes(11))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long append(long offset, String text) {
        return parts.append(OWNER, KEY, offset, bytes(text));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(FileSamples.text(text));
    }

    private static long length(String text) {
        return FileSamples.text(text).length;
    }
}
