package vn.kiphan.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeSheetTest {

    @TempDir
    private Path folder;

    @Test
    void five_thousand_rows_are_read_in_256_megabytes() throws IOException, InterruptedException {
        Path file = folder.resolve("lon.xlsx");
        LargeSheet.write(file);
        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LargeSheet.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reading.waitFor()).as(said).isZero();
        assertThat(said).contains(LargeSheet.ROWS + " days");
    }
}
