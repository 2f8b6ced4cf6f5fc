package vn.kiphan.spreadsheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.spreadsheet.SheetRefused.Reason;

/**
 * The letters of a text of unknown encoding: UTF-8, UTF-16 (as Excel's "Unicode Text"), or windows-1258 when every letter of it then is
 * one that Vietnamese has. Anything else, such as the fonts of before Unicode, is refused rather than guessed.
 */
final class CsvLetters {

    private static final Charset WINDOWS = Charset.forName("windows-1258");

    /** Basic Latin, Vietnamese letters, and the marks of good typing. */
    private static final Pattern VIETNAMESE = Pattern.compile(
            "[\\t\\r\\n\\x20-\\x7eÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ‘’“”–—…•«»°±²³½×\\u00a0]*");

    private CsvLetters() {}

    static String decode(byte[] content) {
        String text = text(content);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String text(byte[] content) {
        if (begins(content, 0xFF, 0xFE)) {
            return certain(content, StandardCharsets.UTF_16LE);
        }
        if (begins(content, 0xFE, 0xFF)) {
            return certain(content, StandardCharsets.UTF_16BE);
        }
        if (hasZero(content)) {
            return certain(content, content[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        String utf = decode(content, StandardCharsets.UTF_8);
        if (utf != null) {
            return utf;
        }
        String old = decode(content, WINDOWS);
        String composed = old == null ? "" : Normalizer.normalize(old, Normalizer.Form.NFC);
        if (composed.isEmpty() || !VIETNAMESE.matcher(composed).matches()) {
            throw new SheetRefused(Reason.ENCODING, "neither UTF-8 nor windows-1258");
        }
        return composed;
    }

    private static String certain(byte[] content, Charset charset) {
        String text = decode(content, charset);
        if (text == null || text.indexOf('\0') >= 0) {
            throw new SheetRefused(Reason.ENCODING, "not " + charset);
        }
        return text;
    }

    private static @Nullable String decode(byte[] content, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException other) {
            return null;
        }
    }

    private static boolean begins(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    private static boolean hasZero(byte[] content) {
        for (int i = 0; i < Math.min(content.length, 4_000); i++) {
            if (content[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
