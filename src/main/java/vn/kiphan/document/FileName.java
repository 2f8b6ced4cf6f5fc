package vn.kiphan.document;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.document.FileRefused.Reason;

/**
 * What people call a file: the last part of a path, NFC (macOS sends NFD), without control characters and without the marks that turn
 * the direction of writing, behind which “fdp.exe” can look like “exe.pdf”. Between 1 and 255 characters.
 */
record FileName(String text) {

    private static final int LONGEST = 255;
    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9._ -]");
    private static final String UNESCAPED = "!#$&+-.^_`|~";

    static FileName of(@Nullable String original) {
        String normal = Normalizer.normalize(original == null ? "" : original, Normalizer.Form.NFC);
        String last = PATH.matcher(INVISIBLE.matcher(normal).replaceAll("")).replaceFirst("");
        String name = last.strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw new FileRefused(Reason.NAME_MISSING, "no name");
        }
        if (name.length() > LONGEST) {
            throw new FileRefused(Reason.NAME_TOO_LONG, name.length() + " characters");
        }
        return new FileName(name);
    }

    /** Behind the last dot; empty when there is none. */
    String extension() {
        int dot = text.lastIndexOf('.');
        return dot < 0 ? "" : text.substring(dot + 1);
    }

    /** The header that makes a browser save the file (RFC 6266): a name in plain letters for old ones, then the real one in UTF-8. */
    String contentDisposition() {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        plain = plain.replace('đ', 'd').replace('Đ', 'D');
        plain = NOT_PLAIN.matcher(plain).replaceAll("_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + percentEncoded();
    }

    private String percentEncoded() {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNESCAPED.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%').append("%02X".formatted((int) c));
            }
        }
        return encoded.toString();
    }
}
