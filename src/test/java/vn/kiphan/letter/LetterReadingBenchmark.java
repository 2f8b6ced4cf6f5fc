package vn.kiphan.letter;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import vn.kiphan.lettertext.LetterFile;

/** Prints how long the sample letter takes to read, the first time and warm, from each of its files. Run it by hand. */
final class LetterReadingBenchmark {

    private static final Path FOLDER = Path.of("src/docs/sample-letter");
    private static final int TIMES = 300;

    private LetterReadingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        LoggingSystem.get(LetterReadingBenchmark.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        for (String kind : new String[] {"txt", "docx", "doc", "pdf"}) {
            byte[] content = Files.readAllBytes(FOLDER.resolve("cong-van-mau." + kind));
            double first = millis(kind, content, 1);
            millis(kind, content, TIMES);
            double warm = millis(kind, content, TIMES);
            System.out.printf(
                    "%-5s first %7.1f ms   warm %6.2f ms   %6.0f letters/s%n", kind, first, warm, 1000 / warm);
        }
        readArchive();
    }

    /** Processor time of this thread: what else the machine does at the moment does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Letters of every kind one after the other, as an archive holds them: texts of the evaluation, warm. */
    private static void readArchive() throws IOException {
        List<byte[]> letters = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/letters/evaluation"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".txt")).toList()) {
                letters.add(Files.readAllBytes(file));
            }
        }
        LetterReader reader = new LetterReader();
        double seconds = 0;
        for (int round = 0; round < 40; round++) {
            long start = cpu();
            for (byte[] letter : letters) {
                LetterJson.of("thu.txt", reader.read(new LetterFile("thu.txt", letter)))
                        .line();
            }
            seconds = (cpu() - start) / 1e9;
        }
        System.out.printf(
                "archive of %d texts: %.2f ms each, %.0f letters/s%n",
                letters.size(), 1000 * seconds / letters.size(), letters.size() / seconds);
    }

    private static double millis(String kind, byte[] content, int times) {
        LetterReader reader = new LetterReader();
        long start = cpu();
        int read = 0;
        for (int time = 0; time < times; time++) {
            read += reader.read(new LetterFile("cong-van-mau." + kind, content))
                    .items()
                    .size();
        }
        if (read != 4 * times) {
            throw new IllegalStateException("the sample letter has four tasks");
        }
        return (cpu() - start) / 1e6 / times;
    }
}
