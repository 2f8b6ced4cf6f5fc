package vn.kiphan.webpage;

import java.net.URI;
import java.util.regex.Pattern;
import vn.kiphan.shared.MarklessText;

/** Whether a site answers "found" for a page that is not there any more: with its front page, or with a page that says so. */
final class FrontPage {

    private static final Pattern FRONT = Pattern.compile(
            "/*(?:(?:vi|vn|vi-vn|en|home|trang-chu|trangchu)/*)?(?:(?:index|default|home|trang-chu)(?:\\.\\w{3,5})?)?/*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_FOUND = Pattern.compile(
            "(?:loi |error )?404\\b.*|(?:xin loi,? )?(?:khong tim thay|khong ton tai)(?: (?:trang|bai|noi dung|duong dan).*)?"
                    + "|(?:trang|bai viet|noi dung|duong dan)(?: ban| nay| yeu cau| dang| tim| can| truy cap)* khong (?:tim thay|ton tai).*"
                    + "|(?:page )?not found\\b.*");

    private FrontPage() {}

    /** @param asked what was asked for; who asks for a front page gets what was meant */
    static boolean instead(String asked, URI answered) {
        String path = asked.replaceFirst("(?i)^https?://[^/?#]*", "").replaceFirst("#.*", "");
        return !isFront(path.replaceFirst("\\?.*", ""), path.contains("?"))
                && isFront(answered.getPath() == null ? "" : answered.getPath(), answered.getRawQuery() != null);
    }

    private static boolean isFront(String path, boolean query) {
        return !query && FRONT.matcher(path).matches();
    }

    static boolean saysNotFound(String title) {
        return NOT_FOUND.matcher(MarklessText.fold(title)).matches();
    }
}
