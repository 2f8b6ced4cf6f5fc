package vn.kiphan.document;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.regex.Pattern;
import vn.kiphan.document.FileRefused.Reason;

/**
 * Decides by its content whether a file is what its name says: extension, first bytes, and as much of its structure as tells a whole file
 * from a torn one. A file that is two kinds at once (a picture that is also an archive, a PDF that begins as a page) is refused.
 */
final class FileCheck {

    private static final int HEAD = 1024;
    private static final Pattern PDF_TAIL = Pattern.compile("startxref\\s+(\\d{1,10})\\s+%%EOF");

    private FileCheck() {}

    static FileType check(Path file, FileName name, Set<FileType> allowed) throws IOException {
        FileType type = FileType.named(name.extension())
                .filter(allowed::contains)
                .orElseThrow(() -> new FileRefused(Reason.TYPE_NOT_ALLOWED, name.extension()));
        if (type == FileType.DOCX || type == FileType.XLSX) {
            OfficeCheck.check(file, type);
            return type;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                Arena arena = Arena.ofConfined()) {
            ByteBuffer content =
                    channel.map(MapMode.READ_ONLY, 0, channel.size(), arena).asByteBuffer();
            if (type == FileType.DOC) {
                OldWordCheck.check(content);
                return type;
            }
            switch (type) {
                case PDF -> pdf(content);
                case JPEG, PNG, WEBP, MP3, MP4, M4A -> Cleaning.parts(type, content);
                default -> TextCheck.check(content);
            }
            if (type != FileType.TEXT) {
                SecondKind.refuse(content);
            }
        }
        return type;
    }

    private static void pdf(ByteBuffer content) {
        if (!head(content, 5).equals("%PDF-")) {
            throw new FileRefused(Reason.CONTENT_DIFFERS_FROM_NAME, "does not begin like a PDF");
        }
        var end = PDF_TAIL.matcher(tail(content, 2 * HEAD));
        boolean found = false;
        int behind = 0;
        while (end.find()) {
            found = Long.parseLong(end.group(1)) < content.limit();
            behind = end.end();
        }
        if (!found) {
            throw new FileRefused(Reason.DAMAGED, "a PDF without its end");
        }
        int tail = Math.max(0, content.limit() - 2 * HEAD);
        SecondKind.refuseIn(content, tail + behind, content.limit());
    }

    static String head(ByteBuffer content, int length) {
        return latin(content, 0, Math.min(length, content.limit()));
    }

    private static String tail(ByteBuffer content, int length) {
        int from = Math.max(0, content.limit() - length);
        return latin(content, from, content.limit() - from);
    }

    static String latin(ByteBuffer content, int from, int length) {
        byte[] bytes = new byte[length];
        content.get(from, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
