package vn.kiphan.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@Timeout(300)
class ClamdTest {

    private ClamdStub stub;

    @BeforeEach
    void start() throws IOException {
        stub = new ClamdStub();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void a_clean_file_arrives_whole_and_is_clean() throws IOException {
        byte[] content = new byte[3_000_001];
        new Random(1).nextBytes(content);
        assertThat(scan(Duration.ofSeconds(30), content)).isEqualTo(Verdict.CLEAN);
        assertThat(stub.seen()).singleElement().isEqualTo(content);
    }

    @Test
    void the_test_virus_is_found_by_name() throws IOException {
        Verdict verdict = scan(Duration.ofSeconds(30), ClamdStub.EICAR.getBytes(StandardCharsets.US_ASCII));
        assertThat(verdict.clean()).isFalse();
        assertThat(verdict.signature()).isEqualTo("Eicar-Test-Signature");
    }

    @ParameterizedTest
    @EnumSource(value = ClamdStub.Mood.class, mode = Mode.EXCLUDE, names = "HONEST")
    void whatever_is_no_clear_answer_is_none(ClamdStub.Mood mood) {
        stub.mood(mood);
        assertThatIOException().isThrownBy(() -> scan(Duration.ofSeconds(1), new byte[] {1}));
    }

    @Test
    void a_scanner_that_reads_nothing_holds_nobody_for_longer_than_a_file_may_take() {
        stub.mood(ClamdStub.Mood.DEAF);
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThatIOException().isThrownBy(() -> scan(Duration.ofSeconds(1), new byte[20 << 20])));
    }

    @Test
    void nobody_there_is_no_answer() {
        stub.close();
        assertThatIOException().isThrownBy(() -> scan(Duration.ofSeconds(1), new byte[] {1}));
    }

    @Test
    void a_file_that_cannot_be_read_is_never_clean() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }
        };
        assertThatIOException()
                .isThrownBy(() -> new Clamd("127.0.0.1", stub.port(), Duration.ofSeconds(1)).scan(broken));
    }

    private Verdict scan(Duration timeout, byte[] content) throws IOException {
        return new Clamd("127.0.0.1", stub.port(), timeout).scan(new ByteArrayInputStream(content));
    }
}
