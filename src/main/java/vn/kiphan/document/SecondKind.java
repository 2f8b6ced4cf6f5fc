package vn.kiphan.document;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.kiphan.document.FileRefused.Reason;

/** Refuses a file that is two kinds at once: a picture that is also an archive, a PDF that begins or goes on as a page. */
final class SecondKind {

    private static final int HEAD = 1024;
    private static final int ARCHIVE_END = 22;
    private static final Pattern MARKUP = Pattern.compile("<(!doctype|html|head|body|script|svg|iframe|\\?php)");
    private static final Pattern ANOTHER = Pattern.compile(
            MARKUP.pattern() + "|pk\u0003\u0004|pk\u0005\u0006|%pdf-|rar!\u001a\u0007|7z\u00bc\u00af\u0027");

    private SecondKind() {}

    /** Markup at the beginning could be taken for a page, an archive's directory at the end for a program. */
    static void refuse(ByteBuffer content) {
        if (MARKUP.matcher(FileCheck.head(content, HEAD).toLowerCase(Locale.ROOT))
                .find()) {
            throw new FileRefused(Reason.CONTENT_DIFFERS_FROM_NAME, "markup at the beginning");
        }
        int last = content.limit() - ARCHIVE_END;
        for (int at = last; at >= Math.max(0, last - 0xFFFF); at--) {
            boolean end = content.get(at) == 'P'
                    && content.get(at + 1) == 'K'
                    && content.get(at + 2) == 5
                    && content.get(at + 3) == 6;
            if (end) {
                throw new FileRefused(Reason.CONTENT_DIFFERS_FROM_NAME, "an archive at the end");
            }
        }
    }

    /** Looks through what no reader of this kind of file would look at. */
    static void refuseIn(ByteBuffer content, int from, int to) {
        int overlap = 16;
        for (int at = from; at < to; at += HEAD * 16) {
            int length = Math.min(HEAD * 16 + overlap, to - at);
            String text = FileCheck.latin(content, at, length).toLowerCase(Locale.ROOT);
            if (ANOTHER.matcher(text).find()) {
                throw new FileRefused(Reason.CONTENT_DIFFERS_FROM_NAME, "another kind behind the end");
            }
        }
    }
}
