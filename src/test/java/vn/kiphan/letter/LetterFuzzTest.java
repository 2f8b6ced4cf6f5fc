package vn.kiphan.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged letters never break the reader, hold it up, fill 256 MB or make it call out. Each run does the same damage; with
 * {@code -Dletter.fuzz.runs=1000000} it does more.
 */
class LetterFuzzTest {

    private static final int RUNS = Integer.getInteger("letter.fuzz.runs", 700);
    private static final long SEED = 20_230_928;

    private static final Pattern NEEDED = Pattern.compile(
            "^(?:jazzer|pdfbox|fontbox|poi|commons-(?:io|math3|codec|logging|collections4)|SparseBitSet|spring-(?:core|context|beans|web|boot)-\\d|slf4j-api|log4j-|logback|jackson-|jspecify)");

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
                        "-XX:+EnableDynamicAgentLoading",
                        "-Xshare:off",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath(),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + LetterFuzz.class.getName(),
                        "--instrumentation_includes=vn.kiphan.letter**",
                        "--custom_hook_excludes=tools.jackson.**:com.fasterxml.**:org.springframework.**:ch.qos.**",
                        "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection:com.code_intelligence.jazzer.sanitizers.RegexRoadblocks",
                        "--reproducer_path=" + folder,
                        "-artifact_prefix=" + folder + "/",
                        "-runs=" + RUNS,
                        "-seed=" + SEED,
                        "-max_len=400",
                        "-len_control=0",
                        "-timeout=120",
                        "-rss_limit_mb=0",
                        "-print_final_stats=1",
                        seeds().toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(300 + RUNS / 20, TimeUnit.SECONDS))
                    .as("hangs")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        String said = Files.readString(output);
        String end = said.substring(Math.max(0, said.length() - 4000));

        assertThat(process.exitValue()).as(end).isZero();
        assertThat(end).containsPattern("[1-9]\\d* read, [1-9]\\d* refused, 0 calls out");
    }

    /** What the readers need and no more: Jazzer looks through all of it, in the small heap. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith(".jar")
                        || NEEDED.matcher(Path.of(entry).getFileName().toString())
                                .find())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Data of every kind to begin with, the same in each run. */
    private Path seeds() throws IOException {
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        Random random = new Random(SEED);
        for (int seed = 0; seed < 150; seed++) {
            byte[] data = new byte[64 + random.nextInt(200)];
            random.nextBytes(data);
            Files.write(seeds.resolve("%03d".formatted(seed)), data);
        }
        return seeds;
    }
}
