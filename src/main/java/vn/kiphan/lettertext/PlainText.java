package vn.kiphan.lettertext;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.lettertext.UnreadableLetter.Reason;

/** Text from a plain file: UTF-8 or UTF-16, with or without a byte-order mark; windows-1258 only when its words prove it. */
final class PlainText {

    private static final Pattern MARKUP =
            Pattern.compile("^\\s*+<(?:!doctype|html|\\?xml|head|body)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTER_WORDS = Pattern.compile("Kính gửi|Nơi nhận|CỘNG H[OÒ][AÀ]|Độc lập|ngày|tháng");

    private PlainText() {}

    static String of(byte[] content) {
        String text = decoded(content);
        if (text == null
                || hasControls(text)
                || !isMostlyLatin(text)
                || MARKUP.matcher(text.substring(0, Math.min(400, text.length())))
                        .find()) {
            throw new UnreadableLetter(Reason.NOT_A_LETTER_FILE);
        }
        return text;
    }

    private static @Nullable String decoded(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return strictly(content, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return strictly(content, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return strictly(content, 2, StandardCharsets.UTF_16BE);
        }
        int looked = Math.min(content.length, 4000);
        int zeros = 0;
        int oddZeros = 0;
        for (int at = 0; at < looked; at++) {
            if (content[at] == 0) {
                zeros++;
                oddZeros += at % 2;
            }
        }
        if (zeros > 0) {
            return wideWithoutMark(content, looked, zeros, oddZeros);
        }
        String text = strictly(content, 0, StandardCharsets.UTF_8);
        return text != null ? text : windows1258(content);
    }

    /** Any bytes can be read as UTF-16: they count only when every other one of many is zero, as in words of Latin letters. */
    private static @Nullable String wideWithoutMark(byte[] content, int looked, int zeros, int oddZeros) {
        boolean little = oddZeros * 2 > zeros;
        int onItsSide = little ? oddZeros : zeros - oddZeros;
        return zeros * 6 < looked || onItsSide * 20 < zeros * 19
                ? null
                : strictly(content, 0, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    /** Any bytes can be read as windows-1258: it counts only when words of a letter come out of it. */
    private static @Nullable String windows1258(byte[] content) {
        String text = strictly(content, 0, Charset.forName("windows-1258"));
        if (text == null) {
            return null;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return LETTER_WORDS.matcher(composed).results().limit(3).count() == 3 ? composed : null;
    }

    private static @Nullable String strictly(byte[] content, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
        } catch (CharacterCodingException notThisCharset) {
            return null;
        }
    }

    private static boolean hasControls(String text) {
        return text.chars()
                .anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B && c != 0x1A);
    }

    private static boolean isMostlyLatin(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(c -> Character.isLetter(c) && (c < 0x250 || c >= 0x1E00 && c < 0x1F00))
                .count();
        return latin * 2 >= letters;
    }

    private static boolean startsWith(byte[] content, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= content.length || (content[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }
}
