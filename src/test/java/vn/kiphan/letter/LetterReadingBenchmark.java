package vn.kiphan.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints how long the sample letter takes to read, the first time and warm, from each of its files. Run it by hand. */
final class LetterReadingBenchmark {

    private static final Path FOLDER = Path.of("src/docs/sample-letter");
    private static final int TIMES = 300;

    private LetterReadingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        for (String kind : new String[] {"txt", "docx", "pdf"}) {
            byte[] content = Files.readAllBytes(FOLDER.resolve("cong-van-mau." + kind));
            double first = millis(kind, content, 1);
            millis(kind, content, TIMES);
            double warm = millis(kind, content, TIMES);
            System.out.printf(
                    "%-5s first %7.1f ms   warm %6.2f ms   %6.0f letters/s%n", kind, first, warm, 1000 / warm);
        }
    }

    private static double millis(String kind, byte[] content, int times) {
        LetterReader reader = new LetterReader();
        long start = System.nanoTime();
        int read = 0;
        for (int time = 0; time < times; time++) {
            read += reader.read(new LetterFile("cong-van-mau." + kind, content))
                    .items()
                    .size();
        }
        if (read != 4 * times) {
            throw new IllegalStateException("the sample letter has four tasks");
        }
        return (System.nanoTime() - start) / 1e6 / times;
    }
}
