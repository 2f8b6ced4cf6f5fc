package vn.kiphan.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiphan.document.FileRefused.Reason;

/**
 * The folder in which the content of files lies, under names that are made here: {@code <2 hex digits>/<uuid>}. What comes in is written
 * beside first, in {@code incoming}, and moved when it is whole and checked.
 */
final class FileFolder {

    static final long LARGEST = 20L << 20;

    private static final Pattern FULL =
            Pattern.compile("No space left|not enough space|quota exceeded", Pattern.CASE_INSENSITIVE);
    private static final Logger LOG = LoggerFactory.getLogger(FileFolder.class);

    private static final String INCOMING = "incoming";
    private static final String PART = "part-";

    private final Path folder;

    FileFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Content that has arrived and has no place yet. */
    record Arrival(Path file, long size, String sha256) {}

    Arrival receive(InputStream content) throws IOException {
        Path file = Files.createTempFile(incoming(), "file", "");
        try {
            return write(content, file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** An arrival whose content has been changed since it came. */
    Arrival measured(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new Arrival(file, Files.size(file), HexFormat.of().formatHex(digest.digest()));
    }

    private static Arrival write(InputStream content, Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > LARGEST) {
                    throw new FileRefused(Reason.TOO_LARGE, "more than " + LARGEST + " bytes");
                }
                digest.update(ByteBuffer.wrap(buffer, 0, read));
                out.write(buffer, 0, read);
            }
            channel.force(true);
        }
        if (size == 0) {
            throw new FileRefused(Reason.EMPTY, "0 bytes");
        }
        return new Arrival(file, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** Gives the arrival its place at once or not at all, and returns the name of the place. */
    String keep(Arrival arrival) throws IOException {
        String name = UUID.randomUUID().toString();
        String place = name.substring(0, 2) + "/" + name;
        Path target = folder.resolve(place);
        Files.createDirectories(target.getParent());
        Files.move(arrival.file(), target, StandardCopyOption.ATOMIC_MOVE);
        return place;
    }

    Path path(String place) {
        return folder.resolve(place);
    }

    void delete(String place) {
        try {
            Files.deleteIfExists(path(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts content apart: no reader looks there, no sweep either. An administrator may. */
    void quarantine(String place) {
        try {
            Path apart = Files.createDirectories(folder.resolve("quarantine"));
            Path content = path(place);
            if (Files.exists(content)) {
                Files.move(content, apart.resolve(content.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the parts of a file gather that is sent in several requests. */
    Path part(UUID owner, UUID key) {
        return incoming().resolve(PART + owner + "-" + key);
    }

    /** Such files of this owner, the one that was written first before the others. */
    List<Path> parts(UUID owner) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(incoming(), PART + owner + "-*")) {
            return StreamSupport.stream(parts.spliterator(), false)
                    .sorted(Comparator.comparing(FileFolder::modified))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When something was last written into it; never, as far as anybody asks, when it is gone. */
    Instant lastWritten(Path file) {
        return modified(file);
    }

    void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says in words that the disk is full, where that is what failed; an administrator has to make room. */
    void refuseWhenFull(IOException failed) {
        String said = String.valueOf(failed.getMessage());
        if (FULL.matcher(said).find()) {
            LOG.error("No room for files in {}: {}", folder, said);
            throw new FileRefused(Reason.NO_ROOM, said);
        }
    }

    private Path incoming() {
        try {
            return Files.createDirectories(folder.resolve(INCOMING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was left behind in {@code incoming} before the given time, say by a server that was switched off. */
    List<Path> arrivalsBefore(Instant time) {
        return filesBefore(folder.resolve(INCOMING), time);
    }

    /** The folders of two hexadecimal digits that exist. */
    List<String> shelves() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f]{2}"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The places on a shelf that were filled before the given time. */
    List<String> placesBefore(String shelf, Instant time) {
        return filesBefore(folder.resolve(shelf), time).stream()
                .map(file -> shelf + "/" + file.getFileName())
                .toList();
    }

    private static List<Path> filesBefore(Path directory, Instant time) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(directory)) {
            return inside.filter(file -> modified(file).isBefore(time)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.MAX; // gone since it was listed: nothing to sweep
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
