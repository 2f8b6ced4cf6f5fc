package vn.kiphan.document;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import vn.kiphan.document.FileRefused.Reason;

/**
 * A picture or film is taken apart into what is seen and what is told about it, and put together again without the latter: where and
 * when it was taken, comments, small pictures of itself, whatever lies behind its end. The points are not touched, so nothing is lost of
 * what is seen; how a picture is to be turned is kept ({@link Orientation}). Of films and sound too only what is seen and heard
 * remains.
 */
final class Cleaning {

    private Cleaning() {}

    static boolean applies(FileType type) {
        return switch (type) {
            case JPEG, PNG, WEBP, MP3, MP4, M4A -> true;
            default -> false;
        };
    }

    /** What remains of the file. @throws FileRefused when it is no whole file of this kind */
    static Pieces parts(FileType type, ByteBuffer content) {
        try {
            return switch (type) {
                case JPEG -> JpegParts.of(content);
                case PNG -> PngParts.of(content);
                case WEBP -> WebpParts.of(content);
                case MP3 -> Mp3Parts.of(content);
                case MP4, M4A -> Mp4Parts.of(content, type);
                default -> throw new IllegalArgumentException(type + " has no such parts");
            };
        } catch (IndexOutOfBoundsException e) {
            throw new FileRefused(Reason.DAMAGED, "a part that leaves the file: " + e.getMessage());
        }
    }

    /** Leaves in the file what is seen; says whether anything had to go. */
    static boolean clean(Path file, FileType type) throws IOException {
        Path copy = file.resolveSibling(file.getFileName() + "-clean");
        try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ);
                Arena arena = Arena.ofConfined()) {
            Pieces parts = parts(
                    type, from.map(MapMode.READ_ONLY, 0, from.size(), arena).asByteBuffer());
            if (!parts.changed()) {
                return false;
            }
            try (FileChannel to = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                parts.writeTo(to);
                to.force(true);
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
        Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }
}
