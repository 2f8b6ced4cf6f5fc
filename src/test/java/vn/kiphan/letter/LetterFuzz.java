package vn.kiphan.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import vn.kiphan.lettertext.LetterFile;
import vn.kiphan.lettertext.UnreadableLetter;

/**
 * Reads letters that have been damaged at random, in a process of its own with a small heap: none may break the reader, take it two
 * seconds, or make it call out. Prints what it did; a finding prints the seed that leads to it and ends with code 1.
 *
 * <p>Run it by hand for longer: arguments are the seconds to a kind of file and the first seed.
 */
final class LetterFuzz {

    private static final Path SAMPLES = Path.of("src/docs/sample-letter");
    private static final Path TEXTS = Path.of("src/test/resources/letters/evaluation");
    private static final double LONGEST_SECONDS = 2;

    private final LetterReader reader = new LetterReader();
    private int read;
    private int refused;

    private LetterFuzz() {}

    public static void main(String[] arguments) throws Exception {
        long seconds = Long.parseLong(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        // what the libraries say about each damage would be megabytes
        LoggingSystem.get(LetterFuzz.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        LetterFuzz fuzz = new LetterFuzz();
        try (ServerSocket listener = new ServerSocket(0)) {
            AtomicInteger calls = new AtomicInteger();
            Thread.ofPlatform().daemon().start(() -> count(listener, calls));
            fuzz.callOut(listener.getLocalPort());
            for (String kind : List.of("docx", "doc", "pdf", "txt")) {
                fuzz.mutate(kind, seconds, seed);
            }
            System.out.printf("%d read, %d refused, %d calls out%n", fuzz.read, fuzz.refused, calls.get());
            System.exit(calls.get() == 0 && fuzz.read > 0 && fuzz.refused > 0 ? 0 : 1);
        }
    }

    private static void count(ServerSocket listener, AtomicInteger calls) {
        while (!listener.isClosed()) {
            try {
                listener.accept().close();
                calls.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void mutate(String kind, long seconds, long firstSeed) throws IOException {
        List<byte[]> samples = samples(kind);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (long seed = firstSeed; System.nanoTime() < end; seed++) {
            Random random = new Random(seed);
            byte[] sample = samples.get(random.nextInt(samples.size()));
            byte[] damaged =
                    kind.equals("docx") && random.nextInt(3) > 0 ? repacked(sample, random) : damaged(sample, random);
            tryOne(kind, seed, damaged);
        }
    }

    /** Now and then the bytes themselves; mostly what they carry, so that the damage gets further than the first check. */
    private static byte[] damaged(String kind, byte[] sample, Random random) throws IOException {
        boolean inside = random.nextInt(4) > 0;
        if (inside && kind.equals("docx")) {
            return repacked(sample, random);
        }
        return inside && kind.equals("txt") ? damagedWords(sample, random) : damaged(sample, random);
    }

    /** Stretches of a letter lost, repeated, moved and glued, and signs put in that mean something to the reader. */
    private static byte[] damagedWords(byte[] sample, Random random) {
        String[] signs = {
            "\n",
            " ",
            "\t",
            "-",
            ":",
            ";",
            "/",
            "|",
            "(",
            "\u0301",
            "1.",
            "a)",
            "I.",
            "Kính gửi",
            "Nơi nhận:",
            "trước ngày "
        };
        StringBuilder words = new StringBuilder(new String(sample, StandardCharsets.UTF_8));
        for (int times = 1 + random.nextInt(15); times > 0 && words.length() > 1; times--) {
            int at = random.nextInt(words.length());
            int end = Math.min(words.length(), at + 1 + random.nextInt(80));
            String piece = words.substring(at, end);
            switch (random.nextInt(4)) {
                case 0 -> words.delete(at, end);
                case 1 -> words.insert(random.nextInt(words.length()), piece);
                case 2 -> words.insert(at, signs[random.nextInt(signs.length)]);
                default -> words.replace(at, end, piece.replace("\n", ""));
            }
        }
        return words.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<byte[]> samples(String kind) throws IOException {
        List<byte[]> samples = new ArrayList<>();
        samples.add(Files.readAllBytes(SAMPLES.resolve("cong-van-mau." + kind)));
        if (kind.equals("txt")) {
            try (Stream<Path> files = Files.list(TEXTS)) {
                for (Path file : files.filter(one -> one.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    samples.add(Files.readAllBytes(file));
                }
            }
        }
        return samples;
    }

    private void tryOne(String kind, long seed, byte[] content) {
        long start = cpu();
        try {
            LetterDraft draft = reader.read(new LetterFile("thu." + kind, content));
            LetterJson.of("thu", draft).line();
            read++;
        } catch (UnreadableLetter said) {
            refused++;
        } catch (Throwable broken) {
            System.out.println("seed " + seed + " of " + kind + ": " + broken);
            broken.printStackTrace(System.out);
            System.exit(1);
        }
        double seconds = (cpu() - start) / 1e9;
        if (seconds > LONGEST_SECONDS) {
            System.out.printf("seed %d of %s took %.1f s%n", seed, kind, seconds);
            System.exit(1);
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Bytes changed, lost, repeated and moved, in one to twenty places. */
    private static byte[] damaged(byte[] sample, Random random) {
        byte[] bytes = sample.clone();
        for (int times = 1 + random.nextInt(20); times > 0 && bytes.length > 1; times--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextInt(10) == 0 ? 4000 : 12));
            bytes = switch (random.nextInt(7)) {
                case 0 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
                case 1 -> joined(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
                case 2 -> {
                    Arrays.fill(bytes, at, at + length, (byte) (random.nextBoolean() ? 0xFF : 0));
                    yield bytes;
                }
                case 3 -> random.nextInt(8) == 0 ? Arrays.copyOf(bytes, at + 1) : bytes;
                case 4 -> {
                    byte[] moved = Arrays.copyOfRange(bytes, at, at + length);
                    System.arraycopy(moved, 0, bytes, random.nextInt(bytes.length - length + 1), length);
                    yield bytes;
                }
                default -> {
                    bytes[at] = (byte) random.nextInt(256);
                    yield bytes;
                }
            };
        }
        return bytes;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** A whole archive around damaged parts. */
    private static byte[] repacked(byte[] docx, Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().startsWith("word/") ? damaged(part, random) : part);
            }
        }
        return out.toByteArray();
    }

    /** Files that name an address of this machine in every way that a reader might follow. */
    private void callOut(int port) throws IOException {
        String address = "http://127.0.0.1:" + port + "/";
        String body =
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Kính gửi &x;</w:t></w:r></w:p></w:body></w:document>";
        List<String> documents = List.of(
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + address + "\">]>" + body,
                "<!DOCTYPE a SYSTEM \"" + address + "a.dtd\">" + body.replace("&x;", "x"),
                "<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>" + body.replace("&x;", "x"),
                "<?xml-stylesheet href=\"" + address + "\"?>"
                        + body.replace("&x;", "x")
                                .replace(
                                        "<w:body>",
                                        "<w:body><w:altChunk xmlns:r=\"" + address + "\" r:id=\"" + address + "\"/>"));
        for (String document : documents) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (String name : List.of("word/document.xml", "word/numbering.xml")) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(document.getBytes(StandardCharsets.UTF_8));
                }
                zip.putNextEntry(new ZipEntry("word/_rels/document.xml.rels"));
                zip.write(("<Relationships><Relationship TargetMode=\"External\" Target=\"" + address
                                + "\"/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
            }
            tryOne("docx", -1, out.toByteArray());
        }
        String pdf = new String(Files.readAllBytes(SAMPLES.resolve("cong-van-mau.pdf")), StandardCharsets.ISO_8859_1);
        tryOne(
                "pdf",
                -1,
                pdf.replace("/Type /Catalog", "/Type /Catalog /OpenAction << /S /URI /URI (" + address + ") >>")
                        .getBytes(StandardCharsets.ISO_8859_1));
    }
}
