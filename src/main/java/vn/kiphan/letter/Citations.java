package vn.kiphan.letter;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.letterdate.Dates;
import vn.kiphan.lettertext.LetterText;

/** Recognises a cited document: "Công văn số 3940/UBND-NC ngày 12/7/2023 của Ủy ban nhân dân tỉnh Đắk Nông về việc …". */
final class Citations {

    static final String TYPES =
            "cong van|van ban|quyet dinh|ke hoach|chi thi|huong dan|thong bao|cong dien|nghi quyet|nghi dinh"
                    + "|thong tu(?: lien tich)?|bao cao|to trinh|chuong trinh|de an|ket luan|bo luat|luat|phap lenh|giay moi|thong tri|quy dinh|quy che";

    /** A number and a symbol: 3940/UBND-NC, 06-HD/HU, 09/2019/NĐ-CP. The symbol ends where its groups end. */
    static final String NUMBER =
            "(?<number>\\d{1,6}[a-z]?)\\s?(?<slash>[/-])\\s?(?<symbol>[a-z0-9&.]{1,20}(?:\\s?[-/]\\s?[a-z0-9&.]{1,20}){0,4})";

    private static final Pattern CITATION = Pattern.compile("\\b(?<type>" + TYPES + ")\\s+(?:so\\s*+:?\\s*+)?" + NUMBER
            + "(?:\\s*+,?\\s*+(?:ra |ky )?ngay\\s+" + Dates.FULL + ")?");
    private static final Pattern ISSUER = Pattern.compile("\\G\\s*+,?\\s*+cua\\s+");
    private static final Pattern ISSUER_ENDS = Pattern.compile(
            "[;:.,(\"]|\\s(?:ve|v/v|phe duyet|ban hanh|quy dinh|huong dan|trien khai|trong|de|de nghi|yeu cau|gui|thong bao|va (?:"
                    + TYPES + ")|(?:" + TYPES + ") so)\\b");
    /** Names of bodies that go on behind a comma: "Bộ Văn hóa, Thể thao và Du lịch". */
    private static final Pattern COMMA_IN_NAME = Pattern.compile(
            "(?:(?:so|bo|phong|trung tam|cuc|giam doc so|bo truong bo) van hoa|van hoa, thong tin|pho bien|phong|bao ve, cham soc|dan so|giao duc nghe nghiep)$");

    private static final int LONGEST_ISSUER = 120;

    private Citations() {}

    /** A document as it is cited; offsets count in the folded text that was searched. */
    record Cited(
            String type,
            String number,
            String symbol,
            @Nullable LocalDate issuedOn,
            @Nullable String issuer,
            int start,
            int end) {}

    static Matcher in(String folded) {
        return CITATION.matcher(folded);
    }

    /** Takes apart what the matcher found; {@code words} is the unfolded text of the same length. */
    static @Nullable Cited cited(Matcher found, String words, String folded) {
        String symbol = symbol(words.substring(found.start("symbol"), found.end("symbol")));
        String number = words.substring(found.start("number"), found.end("number"));
        int end = found.end("symbol");
        if (!isInCapitals(symbol)) {
            return null;
        }
        int slash = symbol.indexOf('/');
        if (found.group("slash").equals("/")
                && slash == 4
                && symbol.substring(0, 4).matches("\\d{4}")) {
            number = number + "/" + symbol.substring(0, 4);
            symbol = symbol.substring(5);
        }
        LocalDate issuedOn = Dates.full(found, found.groupCount() - 2);
        end = found.end();
        String issuer = null;
        Matcher of = ISSUER.matcher(folded);
        if (of.find(end)) {
            int from = of.end();
            Matcher stop = ISSUER_ENDS.matcher(folded).region(from, Math.min(folded.length(), from + LONGEST_ISSUER));
            int longest = stop.regionEnd();
            int to = stop.find() ? stop.start() : longest;
            while (to < longest
                    && folded.charAt(to) == ','
                    && COMMA_IN_NAME.matcher(folded.substring(from, to)).find()) {
                to = stop.region(to + 1, longest).find() ? stop.start() : longest;
            }
            if (to > from && (to < from + LONGEST_ISSUER)) {
                issuer = LetterText.clean(words.substring(from, to));
                end = to;
            }
        }
        String type = LetterText.clean(words.substring(found.start("type"), found.end("type")));
        return new Cited(capitalised(type), number, symbol, issuedOn, issuer, found.start(), end);
    }

    /** A symbol is in capitals but for abbreviations such as TTg and CTr; words of a sentence are not. */
    private static boolean isInCapitals(String symbol) {
        long small = symbol.chars().filter(Character::isLowerCase).count();
        long capitals = symbol.chars().filter(Character::isUpperCase).count();
        return capitals > 0 && small <= 2 && capitals >= 2 * small;
    }

    static String capitalised(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A symbol with plain dashes and without spaces, as the decree wants it. */
    static String symbol(String written) {
        return written.replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("\\s++", "")
                .replaceAll("[.\\-/]++$", "");
    }
}
