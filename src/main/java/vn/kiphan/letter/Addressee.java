package vn.kiphan.letter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The units that an item is addressed to, when it names them first: "Đối với các trường: …", "Giao Sở Y tế chủ trì …", "UBND các xã: …".
 * Read from the words with their marks: without them "Báo" and "báo cáo", "Sở" and "số" look the same.
 */
final class Addressee {

    private static final String LEAD =
            "(?:[-–+*•]\\s*)?(?:(?:Đối với|Giao|Đề nghị|Yêu cầu|Kính đề nghị|Phân công|Giao cho|Giao nhiệm vụ cho|Trách nhiệm của|Về phía)\\s+)?";

    private static final String QUALIFIER =
            "(?:(?:tất cả |toàn thể |toàn bộ |từng |mỗi |những |các |đồng chí |đ/c |thủ trưởng |giám đốc |chủ tịch |lãnh đạo |trưởng |hiệu trưởng |người đứng đầu |bí thư |cấp ủy |cán bộ )*)";

    private static final String UNIT =
            "(?:sở|bộ(?= |,)(?! (?:trí|sung|phận))|cục|tổng cục|chi cục|[uủ][yỷ] ban|ubnd|hđnd|ubmttq|mttq|mặt trận|phòng(?!,? (?:chống|ngừa|trừ|cháy))|văn phòng|ban(?! hành)|đài|báo(?! cáo)|tạp chí|cổng|trang (?:thông tin|tin)|cơ quan|đơn vị|doanh nghiệp|trung tâm|đại học|cao đẳng|trường(?! hợp)|nhà trường|cơ sở|hệ thống (?:truyền thanh|đài)|trạm|hạt|khoa(?! học)|tổ (?:dân phố|chuyên môn|công nghệ|trưởng)|công an|bộ đội|đoàn(?! kết)|hội(?! (?:nghị|thi|thảo|họp|đàm|thao|viên))|liên đoàn|công đoàn|tỉnh đoàn|huyện đoàn|thành đoàn|quận đoàn|tỉnh [uủ][yỷ]|huyện [uủ][yỷ]|thành [uủ][yỷ]|quận [uủ][yỷ]|thị [uủ][yỷ]|đảng [uủ][yỷ]|chi bộ|địa phương|xã|phường|thị trấn|huyện|thôn|bệnh viện|kho bạc|ngân hàng|bảo hiểm xã hội|viện(?! dẫn)|tòa án|toà án|thanh tra|giáo viên|học viện|vụ(?! (?:việc|án|tai nạn|cháy|nổ|vi phạm))|tổng công ty|công ty|tập đoàn|lực lượng|tổ chức (?:chính trị|đoàn thể|xã hội)|đoàn thể|thành viên|bộ phận|nhà mạng|thông tấn xã)\\b";

    private static final String VERB =
            "(?:chưa|không|đã|còn|nếu|khi|chủ trì|chủ động|phối hợp|tham mưu|tăng cường|tiếp tục|đẩy mạnh|chỉ đạo|hướng dẫn|tổ chức|xây dựng|triển khai|thực hiện|báo cáo|tổng hợp(?!\\s*:| xã| phường)|căn cứ|có trách nhiệm|có ít nhất|có tối thiểu|có kế hoạch|có văn bản|có hình thức|tuyên truyền|thông tin|đăng|đưa tin|phát|mở|bố trí|vận động|kiểm tra|rà soát|theo dõi|quán triệt|phổ biến|nghiêm túc|ban hành|lập|cử|gửi|nộp|chuẩn bị|quan tâm|bám sát|duy trì|treo|kiểm đếm|lãnh đạo|kiện toàn|thường xuyên|cung cấp|nhắn tin|định hướng|chịu trách nhiệm|khẩn trương|tập trung|hoàn thành|in ấn|phân công|đôn đốc|thành lập|sử dụng|tham gia|đảm bảo|bảo đảm|hỗ trợ|tạo điều kiện|trực(?! thuộc| tiếp)|tăng|tổng vệ sinh|thống kê|đề xuất|chấp hành|giám sát|thông báo(?! cáo)|hoàn chỉnh|định kỳ|kịp thời|phản ánh|tiếp âm|tiếp sóng|cập nhật|dành|đặt|chọn|phát động|đăng ký|nắm|xem xét|trình|tiến hành|làm|huy động|thẩm định|biên soạn|biên tập|sản xuất|khai thác|nâng cao|lồng ghép|tích cực|điều chỉnh|bổ sung)\\b";

    /** A verb is in small letters: "Ban Tổ chức" is a name, "các đơn vị tổ chức" says what they do. */
    private static final Pattern NAMED = Pattern.compile(
            "^(?iu:" + LEAD + ")(?<units>(?iu:" + QUALIFIER + UNIT + ")(?:[^:;.\\n]|(?<=\\bTP)\\.){0,250}?)"
                    + "(?:\\s*:|(?<verb>,?\\s+(?:cần |phải |sẽ |hãy |đồng thời )?" + VERB + ").*|\\s*[.;]?\\s*$)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final int LONGEST_HEADING = 140;

    private Addressee() {}

    /** The units that the words of an item start with; null when it is for whoever gets the letter. */
    static @Nullable String of(String item) {
        int end = item.indexOf('\n');
        String first = end < 0 ? item : item.substring(0, end);
        String opening = first.length() > 400 ? first.substring(0, 400) : first;
        Matcher named = NAMED.matcher(opening);
        if (!named.find()) {
            return null;
        }
        String units = named.group("units");
        boolean headingOnly = named.end() == opening.length()
                && named.group("verb") == null
                && !named.group().contains(":");
        if (headingOnly && units.length() > LONGEST_HEADING) {
            return null;
        }
        return tidy(units);
    }

    private static @Nullable String tidy(String units) {
        String tidy = units.replaceAll("[\\s,;:]+$", "")
                .replaceAll("\\s+(?:và|cần|phải|sẽ)$", "")
                .strip();
        return tidy.isEmpty() ? null : tidy;
    }
}
