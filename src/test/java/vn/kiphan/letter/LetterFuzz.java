package vn.kiphan.letter;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterFile;
import vn.kiphan.lettertext.UnreadableLetter;

/**
 * What Jazzer calls with its data: a whole letter of one kind is damaged inside, as the data say, and read. A finding is anything but a
 * reading or a refusal, more than two seconds of work, a span outside the text, and any connection, to the listener here or elsewhere.
 */
public final class LetterFuzz {

    private static final Path SAMPLES = Path.of("src/docs/sample-letter");
    private static final Path TEXTS = Path.of("src/test/resources/letters/evaluation");
    /** The letter of a finding, to be read again by hand. */
    private static final Path FINDING = Path.of("target/letter-fuzz/finding");

    private static final double LONGEST_SECONDS = 2;
    private static final AtomicInteger CALLS = new AtomicInteger();

    private static final LetterReader READER = new LetterReader();
    private static List<String> texts = List.of();
    private static byte[] docxSample = {};
    private static byte[] docSample = {};
    private static byte[] pdfSample = {};
    private static String address = "";
    private static int read;
    private static int refused;

    private LetterFuzz() {}

    /** Called once, before the first letter. */
    public static void fuzzerInitialize() throws IOException {
        // what the libraries say about each damage would be megabytes
        LoggingSystem.get(LetterFuzz.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        docxSample = Files.readAllBytes(SAMPLES.resolve("cong-van-mau.docx"));
        docSample = Files.readAllBytes(SAMPLES.resolve("cong-van-mau.doc"));
        pdfSample = Files.readAllBytes(SAMPLES.resolve("cong-van-mau.pdf"));
        try (Stream<Path> files = Files.list(TEXTS)) {
            texts = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(LetterFuzz::words)
                    .toList();
        }
        // what is loaded and instrumented for the first time is not the letter's own time
        for (byte[] sample :
                List.of(docxSample, docSample, pdfSample, texts.getFirst().getBytes(StandardCharsets.UTF_8))) {
            check(READER.read(new LetterFile("mau", sample)));
        }
        ServerSocket listener = new ServerSocket(0);
        address = "http://127.0.0.1:" + listener.getLocalPort() + "/";
        Thread.ofPlatform().daemon().start(() -> count(listener));
    }

    private static String words(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void count(ServerSocket listener) {
        while (!listener.isClosed()) {
            try {
                listener.accept().close();
                CALLS.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Called for each letter. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) throws IOException {
        byte[] letter;
        try {
            letter = damaged(data);
        } catch (Exception notMade) {
            // a library would not write what the damage asks for
            return;
        }
        try {
            readOne(letter);
        } catch (Throwable finding) {
            Files.createDirectories(FINDING.getParent());
            Files.write(FINDING, letter);
            throw finding;
        }
    }

    private static byte[] damaged(FuzzedDataProvider data) throws Exception {
        return switch (data.consumeInt(0, 7)) {
            case 0, 1, 2 -> TextDamage.of(data, data.pickValue(texts)).getBytes(StandardCharsets.UTF_8);
            case 3, 4 -> new DocxDamage(docxSample).of(data, address);
            case 5 -> new PdfDamage(pdfSample).of(data, address);
            case 6 -> BytesDamage.inside(data, docSample);
            default -> BytesDamage.of(data, data.pickValue(List.of(docxSample, docSample, pdfSample)));
        };
    }

    private static void readOne(byte[] letter) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            check(READER.read(new LetterFile("thu", letter)));
            read++;
        } catch (UnreadableLetter said) {
            refused++;
        }
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        if (seconds > LONGEST_SECONDS) {
            throw new IllegalStateException("took %.1f s".formatted(seconds));
        }
        if (CALLS.get() > 0) {
            throw new IllegalStateException("called out");
        }
    }

    /** Every value stands where it says, and the whole can be written out. */
    private static void check(LetterDraft draft) {
        Stream.of(draft.recipients(), draft.items(), draft.deadlines(), draft.bases(), draft.copies())
                .flatMap(List::stream)
                .map(Found::span)
                .forEach(span -> span.of(draft.text()));
        LetterJson.of("thu", draft).line();
    }

    /** Called once, behind the last letter. */
    public static void fuzzerTearDown() {
        System.out.printf("%d read, %d refused, %d calls out%n", read, refused, CALLS.get());
    }
}
