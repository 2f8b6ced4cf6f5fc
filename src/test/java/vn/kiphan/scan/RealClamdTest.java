package vn.kiphan.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against ClamAV's own daemon where it is installed, with one signature written here: nothing is fetched. */
@Timeout(90)
class RealClamdTest {

    private static final Path DAEMON = Path.of("/usr/sbin/clamd");

    @TempDir
    Path folder;

    private Process daemon;
    private Clamd clamd;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(DAEMON), "clamd is not installed");
        Path signatures = Files.createDirectory(folder.resolve("signatures"));
        String eicar = HexFormat.of().formatHex(ClamdStub.EICAR.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(signatures.resolve("local.ndb"), "Eicar-Local-Test:0:*:" + eicar + "\n");
        int port = freePort();
        Path settings = Files.writeString(folder.resolve("clamd.conf"), """
                TCPSocket %d
                TCPAddr 127.0.0.1
                DatabaseDirectory %s
                TemporaryDirectory %s
                StreamMaxLength 21M
                Foreground yes
                """.formatted(port, signatures, folder));
        daemon = new ProcessBuilder(DAEMON.toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        clamd = new Clamd("127.0.0.1", port, Duration.ofSeconds(20));
        assumeTrue(answers(), () -> "clamd does not start: " + log());
    }

    @AfterEach
    void stop() {
        if (daemon != null) {
            daemon.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** It is there when it says of nothing that it is clean. */
    private boolean answers() throws InterruptedException {
        for (int i = 0; i < 300 && daemon.isAlive(); i++) {
            try {
                return scan(new byte[0]).clean();
            } catch (IOException notYet) {
                daemon.waitFor(100, TimeUnit.MILLISECONDS);
            }
        }
        return false;
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException none) {
            return "";
        }
    }

    private Verdict scan(byte[] content) throws IOException {
        return clamd.scan(new ByteArrayInputStream(content));
    }

    private static byte[] document(String hidden) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/media/image1.bin"));
            zip.write(hidden.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    @Test
    void it_finds_the_test_virus_also_within_a_document_and_nothing_in_a_clean_one() throws IOException {
        assertThat(scan(document("a picture"))).isEqualTo(Verdict.CLEAN);
        assertThat(scan(document(ClamdStub.EICAR)).signature()).startsWith("Eicar-Local-Test");
        assertThat(scan(ClamdStub.EICAR.getBytes(StandardCharsets.US_ASCII)).clean())
                .isFalse();
    }

    @Test
    void the_largest_file_that_is_taken_fits_and_a_larger_one_gets_no_verdict() throws IOException {
        assertThat(scan(new byte[20 << 20]).clean()).isTrue();
        assertThatIOException().isThrownBy(() -> scan(new byte[22 << 20]));
    }

    @Test
    void a_daemon_that_was_stopped_gives_no_verdict() throws InterruptedException {
        daemon.destroyForcibly().waitFor();
        assertThatIOException().isThrownBy(() -> scan(new byte[] {1}));
    }
}
