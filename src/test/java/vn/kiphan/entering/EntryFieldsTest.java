package vn.kiphan.entering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.coverage.Entry;
import vn.kiphan.report.BegunReportTest;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.submission.SubmissionView;
import vn.kiphan.submission.Submissions;

/** The fields that only some kinds have: shown where they belong, kept, and frozen with the submission. */
class EntryFieldsTest extends BegunReportTest {

    @Autowired
    Submissions submissions;

    @AfterEach
    void tidy() {
        jdbc.sql("update catalogue_kind set retired_on = null where code = 'POSTER'")
                .update();
    }

    @Test
    void a_relayed_broadcast_keeps_what_it_says_and_is_added_up_apart() {
        assertThat(send("RADIO", "NEWS", "airings", "2", "minutesPerAiring", "15"))
                .hasStatus3xxRedirection();
        assertThat(send(
                        "LOUDSPEAKER",
                        "NEWS",
                        "airings",
                        "3",
                        "minutesPerAiring",
                        "10",
                        "places",
                        "4",
                        "relayOf",
                        "Thời sự của Đài tỉnh",
                        "publishedTime",
                        "17h30",
                        "byline",
                        "Ban biên tập",
                        "hotlineMentions",
                        "2"))
                .hasStatus3xxRedirection();

        String page = page(address);
        assertThat(page)
                .contains(
                        "Tiếp âm: Thời sự của Đài tỉnh",
                        "17:30",
                        "Ban biên tập",
                        "3 lần × 10 phút × 4 nơi = 120 phút, nhắc tổng đài 2 lần",
                        "30 phút phát sóng; 120 phút tiếp âm (không tính vào phút phát sóng)");
        String form = page(address + "/entries/" + entry("LOUDSPEAKER"));
        assertThat(form).contains("value=\"17:30\"", "value=\"Thời sự của Đài tỉnh\"", "value=\"2\"");
    }

    @Test
    void a_submission_freezes_them() {
        send(
                "SOCIAL",
                "POST",
                "views",
                "1.200",
                "viewsReadOn",
                day(today),
                "publishedTime",
                "08:05",
                "link",
                "https://f.vn/1");
        send("RADIO", "NEWS", "relayOf", "Bản tin trưa", "byline", "Tổ phát thanh");
        filed.tell(report, today, reporter);
        SubmissionId filedAs = filed.submit(report, reporter);

        SubmissionView view = submissions.view(filedAs, departments());
        assertThat(view.entries())
                .filteredOn(entry -> entry.kindCode().equals("POST"))
                .singleElement()
                .satisfies(post -> {
                    assertThat(post.publishedTime()).hasToString("08:05");
                    assertThat(post.viewsReadOn()).isEqualTo(today);
                    assertThat(post.views()).isEqualTo(1_200);
                });
        assertThat(view.entries())
                .filteredOn(Entry::relayed)
                .extracting(Entry::relayOf, Entry::byline)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Bản tin trưa", "Tổ phát thanh"));
        String content = jdbc.sql("select content from coverage_submission where id = ?")
                .param(filedAs.value())
                .query(String.class)
                .single();
        assertThat(content)
                .contains(
                        "\"relayOf\" : \"Bản tin trưa\"",
                        "\"publishedTime\" : \"08:05\"",
                        "\"viewsReadOn\" : \"" + today);
    }

    @Test
    void a_field_that_the_kind_does_not_have_is_hidden_and_refused_rather_than_dropped() {
        MvcTestResult again = send("NOTICE_BOARD", "BANNER", "pieces", "3", "airings", "40");
        assertThat(again).hasStatusOk();
        assertThat(text(again))
                .contains(
                        "Loại “Băng rôn, khẩu hiệu” trên kênh “Bảng tin công cộng, trực quan” không có ô này",
                        "value=\"40\"");
        assertThat(send("NOTICE_BOARD", "LED", "pieces", "3", "airings", "40")).hasStatus3xxRedirection();
        assertThat(page(address)).contains("3 cái, tờ, 40 lần");
    }

    @Test
    void without_scripts_a_button_shows_the_fields_of_the_chosen_kind_and_keeps_what_was_typed() {
        assertThat(page(address + "/entries/new?shape=display")).contains("<noscript>", "Hiện các ô của loại đã chọn");
        String banner = text(post(
                address + "/entries/fields",
                reporter,
                "shape",
                "DISPLAY",
                "channel",
                "NOTICE_BOARD",
                "kind",
                "BANNER",
                "title",
                "Băng rôn ở cổng"));
        assertThat(banner)
                .contains("value=\"Băng rôn ở cổng\"", "data-part=\"AIRINGS\" hidden=\"hidden\"")
                .doesNotContain("data-part=\"PIECES\" hidden", "is-invalid", "data-focus");
        assertThat(text(post(address + "/entries/fields", reporter, "shape", "DISPLAY", "kind", "LED")))
                .doesNotContain("data-part=\"AIRINGS\" hidden");
        assertThat(post(address + "/entries/fields", stranger, "shape", "DISPLAY"))
                .hasStatus(404);
        assertThat(post(address + "/entries/fields", reporter, "shape", "NONE")).hasStatus(404);
    }

    @Test
    void a_retired_kind_is_offered_no_more_but_what_was_made_before_can_be_mended() {
        send("NOTICE_BOARD", "POSTER", "pieces", "5");
        UUID poster = entry("NOTICE_BOARD");
        jdbc.sql("update catalogue_kind set retired_on = ? where code = 'POSTER'")
                .param(today.plusDays(1))
                .update();
        forgetCatalogue();
        assertThat(page(address + "/entries/" + poster)).contains("value=\"POSTER\"");
        assertThat(send("NOTICE_BOARD", "POSTER", "publishedOn", day(today.plusDays(2))))
                .bodyText()
                .contains("không dùng từ ngày");
        jdbc.sql("update catalogue_kind set retired_on = ? where code = 'POSTER'")
                .param(today)
                .update();
        forgetCatalogue();
        assertThat(page(address + "/entries/new?shape=display")).doesNotContain("value=\"POSTER\"");
        assertThat(page(address)).contains("Áp phích, tranh cổ động");
    }

    @Test
    void wrong_times_and_a_day_of_reading_without_views_get_sentences() {
        assertThat(text(send("RADIO", "NEWS", "publishedTime", "25:00")))
                .contains("Không đọc được giờ này", "value=\"25:00\"");
        assertThat(text(send("SOCIAL", "POST", "link", "https://f.vn/2", "viewsReadOn", day(today))))
                .contains("Nhập số lượt xem, tiếp cận; hoặc để trống cả ngày ghi nhận.");
    }

    @Autowired
    vn.kiphan.catalogue.Catalogue catalogue;

    /** The catalogue is read again as soon as somebody changes it on its page. */
    private void forgetCatalogue() {
        org.springframework.test.util.ReflectionTestUtils.setField(catalogue, "contents", null);
    }

    private UUID entry(String channel) {
        return jdbc.sql("""
                select e.id from coverage_report_entry re join coverage_entry e on e.id = re.entry_id
                where re.report_id = ? and e.channel_code = ?
                """).params(report, channel).query(UUID.class).single();
    }

    private MvcTestResult send(String channel, String kind, String... more) {
        String shape = catalogue.channel(channel).shape().name();
        List<String> fields = new ArrayList<>(List.of(more));
        fields.addAll(List.of(
                "shape", shape, "channel", channel, "kind", kind, "title", "Mục thử", "language", "VIETNAMESE"));
        if (!fields.contains("publishedOn")) {
            fields.addAll(List.of("publishedOn", day(today)));
        }
        return post(address + "/entries", reporter, fields.toArray(String[]::new));
    }
}
