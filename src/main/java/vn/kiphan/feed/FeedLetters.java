package vn.kiphan.feed;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of a feed as UTF-8 from its first sign on: some begin with empty lines, have letters that XML does not know, or are in letters
 * that only the server names. What is packed stays as it is.
 */
final class FeedLetters {

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding=[\"']([A-Za-z0-9._:-]+)[\"'][^>]*\\?>");
    private static final Pattern DECLARATION = Pattern.compile("^\\s*<\\?xml[^>]*\\?>");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final Pattern LOOSE_AND =
            Pattern.compile("&(?!(?:[A-Za-z][A-Za-z0-9]{1,30}|#\\d{1,7}|#[xX][0-9a-fA-F]{1,6});)");
    private static final Pattern NAMED = Pattern.compile("&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,30});");

    private FeedLetters() {}

    /** @param named the letters that the server named; empty when it named none */
    static byte[] readable(byte[] body, String named) {
        if (body.length > 1 && body[0] == (byte) 0x1f && body[1] == (byte) 0x8b) {
            return body;
        }
        String text = new String(body, letters(body, named));
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String plain = CONTROL.matcher(
                        DECLARATION.matcher(bare).replaceFirst("").strip())
                .replaceAll(" ");
        if (!plain.contains("<![CDATA[") || !plain.contains("&")) {
            plain = NAMED.matcher(LOOSE_AND.matcher(plain).replaceAll("&amp;")).replaceAll("&amp;$1;");
        }
        return plain.getBytes(StandardCharsets.UTF_8);
    }

    private static Charset letters(byte[] body, String named) {
        if (body.length > 1 && (body[0] & 0xff) == 0xff && (body[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (body.length > 1 && (body[0] & 0xff) == 0xfe && (body[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        String start = new String(body, 0, Math.min(body.length, 300), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start.replaceFirst("^\u00EF\u00BB\u00BF", ""));
        String name = declared.find() ? declared.group(1) : named;
        try {
            return name.isEmpty() || name.toUpperCase(java.util.Locale.ROOT).startsWith("UTF-16")
                    ? StandardCharsets.UTF_8
                    : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
