package vn.kiphan.letter;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.lettertext.LetterText;
import vn.kiphan.lettertext.Line;

/** The name below a signature, without rank and degree. */
final class PersonName {

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’]*+(?:[ -]\\p{Lu}[\\p{L}'’]*+){1,6}");
    private static final Pattern DEGREE = Pattern.compile(
            "^(?:(?:ThS|Ths|TS|PGS|GS|CN|KS|BS|BSCKI|BSCKII|BSCKI?I?|CKI|CKII|LS|NGƯT|NSƯT|TTƯT|NGND)\\.?\\s?[.,]?\\s?(?=\\p{Lu})|(?:Thạc|Tiến|Bác) sĩ |(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy) )+");

    /** Words that stand below a letter on a web page in capital letters, but name nobody. */
    private static final Pattern NOBODY = Pattern.compile(
            "^(?:noi nhan|dang ky|tai ve|in bai|tin lien quan|van ban khac|tin khac|lien he|trang chu|ban in|phu luc|cac tin|y kien|gui bai)\\b.*");

    private static final Set<String> FAMILY_NAMES =
            Set.of(("au bach be bui cam cao chau chu dam dang danh dao dau dinh do doan dong duong giang ha ho hoang "
                            + "hua huynh khong khuat khuong kieu kim ksor la lai lam le lo lu luc luong luu ly ma mac mai mong "
                            + "nghiem ngo nguy nguyen ninh nong pham phan phi phung quach quang sam siu son sung ta tang thach "
                            + "thai than thieu tieu to ton tong tran trang trieu trinh truong tu van vang vi vo vu vuong")
                    .split(" "));

    private PersonName() {}

    /** The name that a line says and nothing else; null when it is none. */
    static @Nullable String of(String line) {
        String bare = DEGREE.matcher(line).replaceFirst("");
        boolean named = line.length() <= 50
                && NAME.matcher(bare).matches()
                && !NOBODY.matcher(LetterText.fold(bare)).matches();
        if (!named || Line.isCapitals(bare) && !startsWithFamilyName(bare)) {
            return null;
        }
        return bare;
    }

    static boolean startsWithFamilyName(String words) {
        String first = LetterText.fold(words).split("[ -]", 2)[0];
        return FAMILY_NAMES.contains(first);
    }
}
