package vn.kiphan.lettertext;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the words with which a body asks for something: "…, Sở Thông tin và Truyền thông đề nghị …", and the body's name before them. */
public final class RequestVerbs {

    /** First words of the names of bodies. */
    public static final String BODIES =
            "so|bo|cuc|tong cuc|chi cuc|uy ban|ubnd|phong|van phong|ban|thuong truc|tinh uy|thanh uy|huyen uy|dang uy|cong doan|lien doan|tong lien doan"
                    + "|hoi|hoi dong|trung tam|dai|bao|mat tran|cong an|vien|truong|thanh tra|bao hiem|doan|hdnd|kho bac|toa an|ngan hang|tap doan|tong cong ty"
                    + "|cong ty|hoc vien|bo chi huy|bo tu lenh|chi nhanh|vu|chu tich|dang bo|tinh doan|thanh doan|huyen doan|quan doan|trung uong|thu tuong|chinh phu|quoc hoi|kiem toan|thong tan xa|tap chi"
                    + "|tram|hat|nha xuat ban|thu vien|bao tang|quan khu|lien hiep|lien minh|ubmttq|ban quan ly|benh vien|uy ban mttq|bch|co quan thuong tru";

    /** "Sở Văn hóa, Thể thao và Du lịch" is one body. */
    private static final String COMMA_IN_A_NAME = ",(?= (?:the thao|thong tin|truyen thong|thuong binh|gia dinh)\\b)";

    public static final Pattern BY_ISSUER = Pattern.compile(
            "(?:^|[,;.:]\\s++|\\n)(?<body>(?:" + BODIES + ")\\s(?:[^,;.:()\\n]|" + COMMA_IN_A_NAME
                    + "){2,90}?)\\s(?<verb>(?:kinh |tran trong |xin )?(?:de nghi|yeu cau|co y kien|huong dan|thong bao|gioi thieu))\\b(?! so\\b)");

    /** Where a sentence that began with a citation goes on to say what the issuer asks or has done. */
    public static final Pattern GOES_ON = Pattern.compile("[,;]\\s++(?:" + BODIES
            + ")\\s[^,;.:()]{2,90}?(?:, [^,;.:()]{2,40}){0,3}\\s(?:kinh |tran trong |xin |tiep tuc )?"
            + "(?:de nghi|yeu cau|co y kien|huong dan|thong bao|gioi thieu|da|trien khai|ban hanh|bao cao)\\b");

    public static final Pattern LEADS_IN = Pattern.compile(
            "^-?\\s?(thuc hien|can cu|theo(?! do\\b)|xet|trien khai|tiep theo|thi hanh|tiep nhan|phuc dap|de trien khai|de thuc hien|de trien khai thuc hien)\\b");

    private static final Pattern NOT_A_NAME = Pattern.compile("(?<!\\p{L})(?:đã|có|ban hành|vừa|sẽ)(?!\\p{L})");

    private RequestVerbs() {}

    /** The body that asks, from the first sentence that names it in full; null when none does. */
    public static @Nullable Found<String> body(LetterText text, Paragraph paragraph) {
        String folded = text.folded().substring(paragraph.start(), paragraph.end());
        Matcher asks = BY_ISSUER.matcher(folded);
        while (asks.find()) {
            int start = paragraph.start() + asks.start("body");
            int end = paragraph.start() + asks.end("body");
            String name = text.clean(start, end);
            if (Character.isUpperCase(name.charAt(0))
                    && name.split(" ").length <= 14
                    && !NOT_A_NAME.matcher(name).find()) {
                return Found.of(name, start, end, Confidence.LOW);
            }
        }
        return null;
    }
}
