package vn.kiphan.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged letters never break the reader, hold it up, fill 256 MB or make it call out. Random, but each run the same damage. */
class LetterFuzzTest {

    private static final String SECONDS_TO_A_KIND = "3";
    private static final String FIRST_SEED = "20230928";

    @TempDir
    private Path folder;

    @Test
    void damaged_letters_are_read_or_refused_in_a_small_heap() throws Exception {
        Path output = folder.resolve("fuzz.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LetterFuzz.class.getName(),
                        SECONDS_TO_A_KIND,
                        FIRST_SEED)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("hangs").isTrue();
        String said = Files.readString(output);
        assertThat(process.exitValue())
                .as(said.substring(Math.max(0, said.length() - 3000)))
                .isZero();
        assertThat(said).contains(" 0 calls out");
    }
}
