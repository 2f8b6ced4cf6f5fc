package vn.kiphan.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import vn.kiphan.document.FileRefused.Reason;

/** A text file: UTF-8, UTF-16 with its mark, or an old 8-bit encoding; no control characters, and not a page or another format in disguise. */
final class TextCheck {

    private static final String ALLOWED = "\t\n\r\f";
    private static final Pattern OTHER_FORMAT = Pattern.compile("\\s*(<[a-zA-Z!?]|%PDF|\\{\\\\rtf)");

    private TextCheck() {}

    static void check(ByteBuffer content) {
        String text = decode(content);
        boolean control = text.chars().anyMatch(c -> (c < 0x20 || c == 0x7F) && ALLOWED.indexOf(c) < 0);
        if (control || OTHER_FORMAT.matcher(text).lookingAt()) {
            throw new FileRefused(Reason.CONTENT_DIFFERS_FROM_NAME, "not plain text");
        }
    }

    private static String decode(ByteBuffer content) {
        String start = FileCheck.head(content, 3);
        if (start.startsWith("\u00fe\u00ff") || start.startsWith("\u00ff\u00fe")) {
            return StandardCharsets.UTF_16.decode(content.duplicate()).toString();
        }
        ByteBuffer behindMark = content.duplicate();
        if (start.equals("\u00ef\u00bb\u00bf")) {
            behindMark.position(3);
        }
        return StandardCharsets.ISO_8859_1.decode(behindMark).toString();
    }
}
