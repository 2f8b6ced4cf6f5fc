package vn.kiphan.pasting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiphan.coverage.EntryOptions.Choice;

class LineReadingTest {

    private static final Outlets.Table OUTLETS = new Outlets.Table(Map.of(
            "bao.vn", new Outlet("bao.vn", "Báo Thử", "ONLINE", ""),
            "gov.vn", new Outlet("gov.vn", "", "PORTAL", ""),
            "facebook.com", new Outlet("facebook.com", "Facebook", "SOCIAL", "POST")));

    private final LineReading reading = new LineReading(
            OUTLETS,
            List.of(
                    new Choice("ONLINE", "Báo điện tử"),
                    new Choice("RADIO", "Phát thanh"),
                    new Choice("TELEVISION", "Truyền hình"),
                    new Choice("LOUDSPEAKER", "Đài truyền thanh cấp xã")),
            List.of(
                    new Choice("NEWS", "Tin"),
                    new Choice("ARTICLE", "Bài"),
                    new Choice("COLUMN", "Chuyên trang, chuyên mục"),
                    new Choice("SPOT", "Thông điệp, spot")),
            List.of(new Choice("VIETNAMESE", "Tiếng Việt"), new Choice("MNONG", "Tiếng M’Nông")),
            List.of("LOUDSPEAKER", "TELEVISION"),
            LocalDate.of(2023, 10, 2));

    @Test
    void a_link_alone_tells_day_outlet_and_channel() {
        assertThat(reading.read("https://www.bao.vn/ra-quan-20230928.html"))
                .isEqualTo(Map.of(
                        "link", "https://www.bao.vn/ra-quan-20230928.html",
                        "publishedOn", "28/09/2023",
                        "outlet", "Báo Thử",
                        "channel", "ONLINE"));
        assertThat(reading.read("m.facebook.com/thu/posts/1"))
                .containsEntry("channel", "SOCIAL")
                .containsEntry("kind", "POST")
                .containsEntry("link", "https://m.facebook.com/thu/posts/1");
        assertThat(reading.read("https://xa.huyen.gov.vn/tin/1"))
                .containsEntry("channel", "PORTAL")
                .doesNotContainKey("outlet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ra quân phòng, chống mua bán người – 28/9/2023 – https://bao.vn/1",
                "1. Ra quân phòng, chống mua bán người (28/09/2023): https://bao.vn/1",
                "- Ra quân phòng, chống mua bán người, ngày 28-9-2023 https://bao.vn/1.",
                "https://bao.vn/1 | 28.9.2023 | Ra quân phòng, chống mua bán người",
                "12\tRa quân phòng, chống mua bán người\t28/9/2023\thttps://bao.vn/1"
            })
    void lines_of_chats_and_sheets_give_title_day_and_link(String line) {
        assertThat(reading.read(line))
                .containsEntry("title", "Ra quân phòng, chống mua bán người")
                .containsEntry("publishedOn", "28/09/2023")
                .containsEntry("link", "https://bao.vn/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ra quân mùa tựu trường - 28/9 - https://bao.vn/1",
                "28/9: Ra quân mùa tựu trường https://bao.vn/1",
                "1\tRa quân mùa tựu trường\t28.9\thttps://bao.vn/1",
                "https://bao.vn/1, 28/9/23, Ra quân mùa tựu trường",
                "Ra quân mùa tựu trường (28/9) https://bao.vn/1",
                "[14:32, 29/09/2023] Chị Hoa: Ra quân mùa tựu trường (https://bao.vn/1), 28/9"
            })
    void a_day_without_its_year_is_the_last_such_day(String line) {
        assertThat(reading.read(line))
                .containsEntry("publishedOn", "28/09/2023")
                .containsEntry("title", "Ra quân mùa tựu trường")
                .containsEntry("link", "https://bao.vn/1");
    }

    @Test
    void a_short_day_later_in_the_year_was_in_the_year_before() {
        assertThat(reading.read("Tổng kết năm - 30/12")).containsEntry("publishedOn", "30/12/2022");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ngày toàn dân phòng, chống mua bán người - 30/7",
                "Đội 3/2 ra quân",
                "Đạt tỷ lệ 24/7",
                "Lượt xem 1.200, tỷ lệ 35/70"
            })
    void a_day_that_belongs_to_the_title_stays_in_it(String line) {
        assertThat(reading.read(line)).isEqualTo(Map.of("title", line));
    }

    @Test
    void signs_around_a_link_are_not_part_of_it() {
        assertThat(reading.read("Cảnh báo (https://bao.vn/1)."))
                .containsEntry("title", "Cảnh báo")
                .containsEntry("link", "https://bao.vn/1");
        assertThat(reading.read("https://bao.vn/A_(b)")).containsEntry("link", "https://bao.vn/A_(b)");
        assertThat(reading.read("Xem ngay https://bao.vn/1!")).containsEntry("link", "https://bao.vn/1");
        assertThat(reading.read("ftp://bao.vn/tep")).doesNotContainKey("link");
    }

    @Test
    void cells_that_are_choices_are_taken_for_what_they_are() {
        assertThat(reading.read("Thông điệp\tphát thanh\tTin\tTiếng M'Nông\t1/8/2023\tĐài xã"))
                .isEqualTo(Map.of(
                        "title", "Thông điệp",
                        "channel", "RADIO",
                        "kind", "NEWS",
                        "language", "MNONG",
                        "publishedOn", "01/08/2023",
                        "outlet", "Đài xã"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Phát thanh chuyên mục Cảnh giác lừa đảo, 10 lần, mỗi lần 5 phút, ngày 15/9/2023 | Phát thanh chuyên mục Cảnh giác lừa đảo | 10 | 5 |
            Thông điệp phòng chống lừa đảo phát 3 lượt x 5' | Thông điệp phòng chống lừa đảo | 3 | 5 |
            Thông điệp phòng chống lừa đảo phát 3 lượt x 5’, 12 cụm loa | Thông điệp phòng chống lừa đảo | 3 | 5 | 12
            Bài tuyên truyền Luật Căn cước (5 phút x 6 lần) | Bài tuyên truyền Luật Căn cước | 6 | 5 |
            Bài tuyên truyền Luật Căn cước: thời lượng 15 phút, phát 4 lần | Bài tuyên truyền Luật Căn cước | 4 | 15 |
            Bài tuyên truyền Luật Căn cước, 2 lần/ngày trong 5 ngày, mỗi lần 10 phút | Bài tuyên truyền Luật Căn cước | 10 | 10 |
            Bài tuyên truyền Luật Căn cước 5 phút/lần x 10 lần tại 8 cụm loa | Bài tuyên truyền Luật Căn cước | 10 | 5 | 8
            Bài tuyên truyền Luật Căn cước; 4 x 1 giờ 30 phút | Bài tuyên truyền Luật Căn cước | 4 | 90 |
            Bài tuyên truyền Luật Căn cước, phát 4 lần | Bài tuyên truyền Luật Căn cước | 4 | |
            Bài tuyên truyền Luật Căn cước - 4 lượt phát - dài 20p | Bài tuyên truyền Luật Căn cước | 4 | 20 |
            Chuyên đề phòng cháy rừng 3 số x 15 phút | Chuyên đề phòng cháy rừng | 3 | 15 |
            """)
    void a_station_says_in_a_chat_how_often_and_how_long(
            String line, String title, String airings, String minutes, String places) {
        Map<String, String> fields = reading.read(line);
        assertThat(fields)
                .containsEntry("title", title)
                .containsEntry("airings", airings)
                .containsEntry("channel", "LOUDSPEAKER");
        assertThat(fields.get("minutesPerAiring")).isEqualTo(minutes);
        assertThat(fields.get("places")).isEqualTo(places);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Năm phút mỗi ngày: 5 phút vì sức khỏe",
                "Số vụ lừa đảo tăng gấp 10 lần",
                "Lần thứ 3 ra quân trong 2 tuần",
                "Giải chạy 5 km, 10 lần tổ chức",
                "Đặt lịch 3 lần/ngày",
                "Thông điệp 10 lần x 4 phút 30 giây nhé"
            })
    void counts_that_belong_to_the_title_stay_in_it(String line) {
        assertThat(reading.read(line)).containsEntry("title", line).doesNotContainKeys("airings", "minutesPerAiring");
    }

    @Test
    void a_broadcast_has_the_channel_that_the_unit_uses_and_the_kind_by_which_it_begins() {
        assertThat(reading.read("Phát thanh chuyên mục Sống khỏe, phát 2 lần"))
                .as("radio is named but is not the unit's")
                .containsEntry("channel", "LOUDSPEAKER")
                .containsEntry("kind", "COLUMN");
        assertThat(reading.read("1. Spot phòng cháy trên truyền hình, phát 2 lần"))
                .containsEntry("channel", "TELEVISION")
                .containsEntry("kind", "SPOT");
        assertThat(reading.read("Tính toán mới, phát 2 lần")).doesNotContainKey("kind");
    }

    @Test
    void a_row_of_a_broadcasting_book_tells_how_long_and_how_often() {
        assertThat(reading.read("Phòng, chống mua bán người\tTin\t05/08/2023\t3 lần\t15 phút\tĐài xã"))
                .isEqualTo(Map.of(
                        "title", "Phòng, chống mua bán người",
                        "kind", "NEWS",
                        "channel", "LOUDSPEAKER",
                        "publishedOn", "05/08/2023",
                        "airings", "3",
                        "minutesPerAiring", "15",
                        "outlet", "Đài xã"));
        assertThat(reading.read("Tọa đàm\t05/08/2023\t1 giờ 30 phút")).containsEntry("minutesPerAiring", "90");
        assertThat(reading.read("Bản tin sáng\t05/08/2023\t2 lượt phát\t90'"))
                .containsEntry("airings", "2")
                .containsEntry("minutesPerAiring", "90")
                .doesNotContainKey("outlet");
        assertThat(reading.read("Bản tin sáng\t05/08/2023\t12")).doesNotContainKeys("outlet", "minutesPerAiring");
    }

    @Test
    void a_day_in_the_middle_of_a_sentence_is_read_and_stays_in_it() {
        assertThat(reading.read("Chuyên mục phát ngày 5/8/2023 lúc 18h30"))
                .containsEntry("publishedOn", "05/08/2023")
                .containsEntry("title", "Chuyên mục phát ngày 5/8/2023 lúc 18h30");
        assertThat(reading.read("Chuyên mục phát ngày 5/8/2023 - https://bao.vn/1"))
                .containsEntry("title", "Chuyên mục phát");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "📌 Ra quân mùa tựu trường 👉 https://bao.vn/1",
                "✅ 1. Ra quân mùa tựu trường 🔥🔥 https://bao.vn/1 ✅",
                "*Ra quân mùa tựu trường* https://bao.vn/1",
                "**Ra quân mùa tựu trường** [https://bao.vn/1](https://bao.vn/1)",
                "[Ra quân mùa tựu trường](https://bao.vn/1)",
                "<a href=\"https://bao.vn/1\">Ra quân mùa tựu trường</a>",
                "Ra quân mùa tựu trường. Link bài viết: https://bao.vn/1",
                "Ra quân mùa tựu trường\u200b (xem tại: https://bao.vn/1)",
                "\"Ra quân mùa tựu trường\"\thttps://bao.vn/1",
                "“Ra quân mùa tựu trường” https://bao.vn/1"
            })
    void what_only_decorates_a_line_is_left_out(String line) {
        assertThat(reading.read(line).get("title")).isIn("Ra quân mùa tựu trường", "Ra quân mùa tựu trường.");
        assertThat(reading.read(line)).containsEntry("link", "https://bao.vn/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Link: https://bao.vn/1",
                "➡️ Link bài viết: https://bao.vn/1",
                "Em gửi link ạ: https://bao.vn/1",
                "Chị Hoa: https://bao.vn/1",
                "[07:30 28/09/2023] Chị Hoa ĐTT: https://bao.vn/1"
            })
    void words_that_only_announce_a_link_are_no_title(String line) {
        assertThat(reading.read(line)).containsEntry("link", "https://bao.vn/1").doesNotContainKey("title");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ra quân mùa tựu trường, hôm qua, https://bao.vn/1 | 01/10/2023 |
            Ra quân mùa tựu trường (đăng hôm nay) https://bao.vn/1 | 02/10/2023 |
            [08:00, 29/09/2023] Chị Hoa: Ra quân mùa tựu trường - hôm qua - https://bao.vn/1 | 28/09/2023 |
            Ra quân mùa tựu trường, ngày 28 tháng 9 năm 2023 https://bao.vn/1 | 28/09/2023 |
            Ra quân mùa tựu trường - ngày 28 tháng 9 - https://bao.vn/1 | 28/09/2023 |
            Ra quân mùa tựu trường 28-09-23 https://bao.vn/1 | 28/09/2023 |
            Ra quân mùa tựu trường (đăng ngày 28/9) https://bao.vn/1 | 28/09/2023 |
            Ra quân mùa tựu trường, đăng 28/9/2023 https://bao.vn/1 | 28/09/2023 |
            Ra quân mùa tựu trường, 7h30 ngày 28/9/2023, https://bao.vn/1 | 28/09/2023 | 07:30
            Thứ Năm, 28/09/2023 07:30 (GMT+7) Ra quân mùa tựu trường https://bao.vn/1 | 28/09/2023 | 07:30
            https://bao.vn/1, 28/09/2023 - 19 giờ 30 phút, Ra quân mùa tựu trường | 28/09/2023 | 19:30
            2023-09-28T07:30:00 Ra quân mùa tựu trường https://bao.vn/1 | 28/09/2023 | 07:30
            """)
    void days_and_hours_are_read_as_people_say_them(String line, String day, String time) {
        Map<String, String> fields = reading.read(line);
        assertThat(fields).containsEntry("publishedOn", day).containsEntry("title", "Ra quân mùa tựu trường");
        assertThat(fields.get("publishedTime")).isEqualTo(time);
    }

    @Test
    void a_sentence_that_begins_with_its_day_keeps_its_words() {
        assertThat(reading.read("Ngày 28/9/2023, Công an xã ra quân"))
                .containsEntry("publishedOn", "28/09/2023")
                .containsEntry("title", "Công an xã ra quân");
        assertThat(reading.read("Hội nghị lúc 7h30 ngày 28/9/2023").get("publishedTime"))
                .as("a meeting has no hour of publication")
                .isNull();
        assertThat(reading.read("Chuyện hôm qua và hôm nay")).containsEntry("title", "Chuyện hôm qua và hôm nay");
        assertThat(reading.read("Kỷ niệm ngày 28 tháng 6 của gia đình"))
                .containsEntry("title", "Kỷ niệm ngày 28 tháng 6 của gia đình");
    }

    @Test
    void the_kind_before_a_title_and_the_outlet_behind_it_are_no_part_of_it() {
        assertThat(reading.read("Tin: Ra quân mùa tựu trường https://bao.vn/1"))
                .containsEntry("kind", "NEWS")
                .containsEntry("title", "Ra quân mùa tựu trường");
        assertThat(reading.read("- Bài viết \"Cảnh giác\" (28/9/2023)"))
                .containsEntry("kind", "ARTICLE")
                .containsEntry("title", "Cảnh giác");
        assertThat(reading.read("Tin học trẻ: khai mạc https://bao.vn/1"))
                .containsEntry("title", "Tin học trẻ: khai mạc");
        assertThat(reading.read("Ra quân mùa tựu trường - Báo Mẫu - 28/9/2023 - https://bao.vn/1"))
                .as("what was typed goes before what the host tells")
                .containsEntry("outlet", "Báo Mẫu")
                .containsEntry("title", "Ra quân mùa tựu trường");
        assertThat(reading.read("Ra quân mùa tựu trường - Trang bị kỹ năng https://bao.vn/1"))
                .containsEntry("title", "Ra quân mùa tựu trường - Trang bị kỹ năng");
    }

    @Test
    void a_second_link_is_kept_in_the_note_and_a_shortened_one_tells_no_channel() {
        assertThat(reading.read("Ra quân\thttps://bao.vn/1\thttps://bao.vn/anh.jpg"))
                .containsEntry("link", "https://bao.vn/1")
                .containsEntry("note", "https://bao.vn/anh.jpg")
                .containsEntry("title", "Ra quân");
        assertThat(reading.read("https://bit.ly/3xYz123")).isEqualTo(Map.of("link", "https://bit.ly/3xYz123"));
        assertThat(reading.read("www.bao.vn")).containsEntry("link", "https://www.bao.vn");
    }

    @Test
    void airings_each_day_are_counted_where_the_days_are_said_and_noted_where_they_are_not() {
        assertThat(reading.read("Bài Luật Căn cước, phát 3 lần/ngày, 5 phút, tại 12 thôn"))
                .containsEntry("title", "Bài Luật Căn cước")
                .containsEntry("minutesPerAiring", "5")
                .containsEntry("places", "12")
                .containsEntry("note", "3 lần/ngày")
                .containsEntry("channel", "LOUDSPEAKER")
                .doesNotContainKey("airings");
        assertThat(reading.read("Bài Luật Căn cước phát 2 lần/ngày từ 25/9 đến 30/9/2023, 10 phút, 15 cụm loa"))
                .containsEntry("title", "Bài Luật Căn cước")
                .containsEntry("airings", "12")
                .containsEntry("minutesPerAiring", "10")
                .containsEntry("places", "15")
                .containsEntry("publishedOn", "25/09/2023");
        assertThat(reading.read("Bài Luật Căn cước 2 lần/ngày từ 28/12 đến 3/1, 10 phút"))
                .containsEntry("airings", "14")
                .containsEntry("publishedOn", "28/12/2022");
    }

    @Test
    void what_is_not_understood_stays_for_the_person() {
        assertThat(reading.read("Một tin không có gì khác")).isEqualTo(Map.of("title", "Một tin không có gì khác"));
        assertThat(reading.read("Tin 31/9/2023 bao.vn"))
                .containsEntry("publishedOn", "31/9/2023")
                .doesNotContainKey("link");
        assertThat(reading.read("hỏi a@bao.vn/x nhé")).doesNotContainKey("link");
    }

    @Test
    void a_line_of_headings_is_no_entry() {
        assertThat(LineReading.isHeading("TT\tTiêu đề\tNgày đăng\tLink")).isTrue();
        assertThat(LineReading.isHeading("1\tTiêu đề\tNgày đăng\tLink")).isFalse();
        assertThat(LineReading.isHeading("Tiêu đề")).isFalse();
    }
}
