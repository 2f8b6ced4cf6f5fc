package vn.kiphan.pasting;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line without what only decorates it: pictures of a chat, signs of bold letters, the tags of a link, the quotes of a sheet's cell. */
final class PlainLine {

    private static final Pattern PICTURES =
            Pattern.compile("[\\p{So}\\x{FE0E}\\x{FE0F}\\x{200D}\\x{20E3}\\x{1F3FB}-\\x{1F3FF}&&[^°©®№]]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\\x{AD}]]");
    private static final Pattern ARROWS = Pattern.compile("(?<=^|\\s)(?:[→⇒➜►▶]|[-=]+>|>{1,3})(?=\\s)");
    private static final Pattern MARKED_LINK = Pattern.compile("\\[([^\\]\\[]*)\\]\\((https?://[^\\s)]+)\\)");
    private static final Pattern ANCHOR =
            Pattern.compile("(?is)<a\\b[^>]*?href=[\"']?([^\"'\\s>]+)[\"']?[^>]*>(.*?)</a>");
    private static final Pattern BOLD =
            Pattern.compile("(?<![\\p{L}\\p{N}*_/])([*_]{1,3})(?=\\S)([^*\\t]+?)(?<=\\S)\\1(?![\\p{L}\\p{N}*_])");
    private static final Pattern QUOTED_CELL = Pattern.compile("(?<=^|\\t)\"((?:[^\"\\t]|\"\")*)\"(?=\\t|$)");

    private PlainLine() {}

    static String of(String line) {
        String plain = Normalizer.normalize(line, Normalizer.Form.NFC);
        plain = PICTURES.matcher(INVISIBLE.matcher(plain).replaceAll("")).replaceAll(" ");
        plain = ARROWS.matcher(plain).replaceAll(" ");
        plain = ANCHOR.matcher(plain).replaceAll("$2 $1");
        plain = MARKED_LINK
                .matcher(plain)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).startsWith("http") ? found.group(2) : found.group(1) + " " + found.group(2)));
        plain = BOLD.matcher(plain).replaceAll("$2");
        if (plain.contains("\t")) {
            plain = QUOTED_CELL
                    .matcher(plain)
                    .replaceAll(cell -> Matcher.quoteReplacement(
                            cell.group(1).replace("\"\"", "\"").strip()));
        }
        return plain.strip();
    }
}
