package vn.kiphan.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kiphan.shared.Tags;

class TopicTest {

    private static final Topic CHILDREN = Topic.of(List.of(
            "V/v tăng cường tuyên truyền phòng, chống xâm hại trẻ em năm 2023",
            "Tuyên truyền Tổng đài quốc gia bảo vệ trẻ em 111; kỹ năng phòng chống đuối nước trên địa bàn tỉnh"));

    private static Fit fit(String... texts) {
        return CHILDREN.fit(List.of(texts));
    }

    @Test
    void a_title_fits_by_the_words_that_it_has_in_common_and_says_which() {
        Fit fit = fit("Đắk R’Lấp: Nhiều giải pháp phòng ngừa xâm hại trẻ em");
        assertThat(fit.fits()).isTrue();
        assertThat(fit.reason()).isEqualTo("xâm hại trẻ em");
        assertThat(fit.score()).isEqualTo(4);
    }

    @Test
    void marks_and_capitals_do_not_matter() {
        assertThat(fit("XAM HAI TRE EM").fits()).isTrue();
    }

    @Test
    void words_of_every_directive_fit_nothing() {
        assertThat(fit("Tăng cường công tác tuyên truyền trên địa bàn tỉnh năm 2023"))
                .isEqualTo(Fit.NONE);
        assertThat(fit("Giá cà phê hôm nay")).isEqualTo(Fit.NONE);
        assertThat(fit("")).isEqualTo(Fit.NONE);
    }

    @Test
    void one_syllable_is_not_enough_but_a_hotline_is() {
        assertThat(fit("Nước sạch về bản")).isEqualTo(Fit.NONE);
        assertThat(fit("Gọi 111 khi cần").reason()).isEqualTo("111");
        assertThat(fit("Kế hoạch 2023")).isEqualTo(Fit.NONE);
    }

    @Test
    void more_in_common_is_a_better_fit_and_the_same_words_count_once() {
        Fit long_ = fit("Phòng chống đuối nước, xâm hại trẻ em: gọi 111");
        assertThat(long_.score()).isGreaterThan(fit("Xâm hại trẻ em").score());
        assertThat(fit("Xâm hại trẻ em", "xâm hại trẻ em").score())
                .isEqualTo(fit("Xâm hại trẻ em").score());
        assertThat(long_.words()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void a_word_that_only_looks_like_a_joining_one_counts() {
        Topic cyberspace = Topic.of(List.of("phòng, chống lừa đảo trên không gian mạng", "buôn lậu qua cửa khẩu"));
        assertThat(cyberspace.fit(List.of("An toàn trên không gian mạng")).reason())
                .isEqualTo("không gian mạng");
        assertThat(cyberspace.fit(List.of("Kiểm soát cửa khẩu Bu Prăng")).reason())
                .isEqualTo("cửa khẩu");
        assertThat(cyberspace.fit(List.of("Không được lừa"))).isEqualTo(Fit.NONE);
    }

    @Test
    void a_topic_without_words_fits_nothing() {
        assertThat(Topic.of(List.of()).fit(List.of("Xâm hại trẻ em"))).isEqualTo(Fit.NONE);
    }

    @Test
    void a_tag_in_common_is_a_reason_whatever_marks_it_has() {
        Topic topic = Topic.of(List.of("mùa mưa bão"), Tags.of("#AnToanGiaoThong, PCCC, TT"));
        Fit fit = topic.fit(List.of("Ra quân ngày đầu năm"), Tags.of("An toàn giao thông"));
        assertThat(fit.fits()).isTrue();
        assertThat(fit.tagged()).isEqualTo("“AnToanGiaoThong”");
        assertThat(fit.reason()).isEmpty();
        assertThat(topic.fit(List.of("Diễn tập PCCC, cứu nạn"), Tags.NONE).tagged())
                .isEqualTo("“PCCC”");
        assertThat(topic.fit(List.of("An toàn, giao thông thông suốt"), Tags.NONE)
                        .tagged())
                .isEqualTo("“AnToanGiaoThong”");
        assertThat(topic.fit(List.of("Sở TT họp; giao an toàn thông"), Tags.of("lễ hội")))
                .isEqualTo(Fit.NONE);
    }

    @Test
    void the_words_of_a_tag_are_not_told_twice() {
        Topic topic = Topic.of(List.of("tăng cường an toàn giao thông mùa mưa bão"), Tags.of("an toàn giao thông"));
        Fit fit = topic.fit(List.of("Bảo đảm an toàn giao thông mùa mưa bão"), Tags.NONE);
        assertThat(fit.tagged()).isEqualTo("“an toàn giao thông”");
        Fit words = topic.fit(List.of("Phòng tránh mùa mưa bão"), Tags.NONE);
        assertThat(words.reason()).isEqualTo("mùa mưa bão");
        assertThat(words.tagged()).isEmpty();
        assertThat(fit.score()).isGreaterThan(words.score());
    }
}
