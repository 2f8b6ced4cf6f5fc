package vn.kiphan.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiphan.KipHanTest;
import vn.kiphan.document.FileId;
import vn.kiphan.document.FileMissing;
import vn.kiphan.document.FileQueue;
import vn.kiphan.document.FileScreen;
import vn.kiphan.document.FileScreen.Standing;
import vn.kiphan.document.FileType;
import vn.kiphan.document.FileWork;
import vn.kiphan.document.StoredFiles;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Refusal;

@KipHanTest
class ScannerTest {

    private static final Author SENDER = new Author(UUID.randomUUID(), "Phóng viên");

    @Autowired
    StoredFiles files;

    @Autowired
    ScanRecords records;

    @Autowired
    FileScreen screen;

    @Autowired
    JdbcClient jdbc;

    private final MovingClock clock = new MovingClock();
    private ClamdStub stub;
    private FileQueue queue;
    private Scanner scanner;

    @BeforeEach
    void start() throws IOException {
        jdbc.sql("delete from scan_file").update();
        stub = new ClamdStub();
        queue = new FileQueue(jdbc, clock, "scan_file");
        scanner = scanner(Duration.ofSeconds(60));
    }

    private Scanner scanner(Duration patience) {
        return new Scanner(queue, files, records, new ScannerSettings("127.0.0.1", stub.port(), patience));
    }

    @AfterEach
    void stop() {
        stub.close();
        jdbc.sql("delete from scan_file").update();
    }

    @Test
    void without_a_scanner_nothing_waits() {
        FileId file = store("Kính gửi");
        assertThat(screen.of(file)).isEqualTo(Standing.RELEASED);
        assertThat(scanner.scanNext()).isFalse();
    }

    @Test
    void a_clean_file_is_released() {
        FileId file = waiting("Kính gửi");
        assertThat(screen.of(file)).isEqualTo(Standing.WAITING);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> files.download(file))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("document.held.WAITING"));
        assertThat(files.downloadByOwner(file).getStatusCode().value()).isEqualTo(200);

        assertThat(scanner.scanNext()).isTrue();

        assertThat(screen.of(file)).isEqualTo(Standing.RELEASED);
        assertThat(files.download(file).getStatusCode().value()).isEqualTo(200);
        assertThat(scanner.scanNext()).isFalse();
    }

    @Test
    void an_infected_file_is_put_apart_and_the_trail_says_so() {
        FileId file = waiting(ClamdStub.EICAR);
        assertThat(scanner.scanNext()).isTrue();
        assertThat(screen.of(file)).isEqualTo(Standing.INFECTED);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> files.downloadByOwner(file))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("document.held.INFECTED"));
        assertThatExceptionOfType(FileMissing.class).isThrownBy(() -> files.open(file));
        assertThat(jdbc.sql("select details from audit_entry where action = 'file.infected' and subject_id = ?")
                        .param(file.value())
                        .query(String.class)
                        .single())
                .contains("a.txt", "Eicar-Test-Signature");
    }

    @Test
    void while_the_scanner_does_not_answer_files_wait_and_are_tried_again() {
        FileId file = waiting("Kính gửi");
        Scanner impatient = scanner(Duration.ofSeconds(1));
        for (ClamdStub.Mood mood :
                new ClamdStub.Mood[] {ClamdStub.Mood.CUT, ClamdStub.Mood.CONFUSED, ClamdStub.Mood.SILENT}) {
            stub.mood(mood);
            assertThat(impatient.scanNext()).isFalse();
            assertThat(screen.of(file)).isEqualTo(Standing.WAITING);
            assertThat(impatient.scanNext()).as("not at once").isFalse();
            clock.forward(Duration.ofMinutes(11));
        }
        stub.mood(ClamdStub.Mood.HONEST);
        assertThat(scanner.scanNext()).isTrue();
        assertThat(screen.of(file)).isEqualTo(Standing.RELEASED);
    }

    @Test
    void nobody_listening_is_no_release_either() {
        FileId file = waiting("Kính gửi");
        stub.close();
        assertThat(scanner.scanNext()).isFalse();
        clock.forward(Duration.ofDays(30));
        assertThat(scanner.scanNext()).isFalse();
        assertThat(screen.of(file)).isEqualTo(Standing.WAITING);
    }

    @Test
    void two_workers_never_have_the_same_file_and_a_claim_runs_out() {
        FileId file = waiting("Kính gửi");
        FileQueue.Claim first = queue.claim(Duration.ofMinutes(2)).orElseThrow();
        assertThat(queue.claim(Duration.ofMinutes(2))).isEmpty();
        clock.forward(Duration.ofMinutes(3));
        FileQueue.Claim second = queue.claim(Duration.ofMinutes(2)).orElseThrow();
        assertThat(second.file()).isEqualTo(file);

        records.settle(first, Verdict.CLEAN);
        assertThat(screen.of(file)).isEqualTo(Standing.WAITING);
        records.settle(second, Verdict.CLEAN);
        assertThat(screen.of(file)).isEqualTo(Standing.RELEASED);
    }

    @Test
    void the_background_scans_what_is_nudged_and_stops() throws InterruptedException {
        waiting("một");
        waiting("hai");
        CountDownLatch scanned = new CountDownLatch(2);
        FileWork work = new FileWork(
                "scan-test",
                () -> {
                    boolean one = scanner.scanNext();
                    if (one) {
                        scanned.countDown();
                    }
                    return one;
                },
                Duration.ofMinutes(10),
                false);
        work.start();
        work.nudge();
        assertThat(scanned.await(120, TimeUnit.SECONDS)).isTrue();
        work.stop();
        assertThat(work.isRunning()).isFalse();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("scan-test");
    }

    private FileId waiting(String text) {
        FileId file = store(text);
        queue.add(file);
        return file;
    }

    private FileId store(String text) {
        return files.store(
                        "a.txt",
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        Set.of(FileType.TEXT),
                        SENDER)
                .id();
    }

    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-11-24T00:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
