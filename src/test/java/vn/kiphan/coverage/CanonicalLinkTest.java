package vn.kiphan.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiphan.coverage.CanonicalLink.Fault;
import vn.kiphan.coverage.CanonicalLink.NotALink;

class CanonicalLinkTest {

    @ParameterizedTest
    @CsvSource({
        "https://baodaknong.vn/tin-1.html, https://baodaknong.vn/tin-1.html",
        "HTTPS://BaoDakNong.VN/Tin-1.html, https://baodaknong.vn/Tin-1.html",
        "https://baodaknong.vn:443/a, https://baodaknong.vn/a",
        "http://baodaknong.vn:80/a, http://baodaknong.vn/a",
        "http://baodaknong.vn:8080/a, http://baodaknong.vn:8080/a",
        "https://baodaknong.vn/a#binh-luan, https://baodaknong.vn/a",
        "https://baodaknong.vn/a/, https://baodaknong.vn/a",
        "https://baodaknong.vn/, https://baodaknong.vn",
        "https://baodaknong.vn, https://baodaknong.vn",
        "https://baodaknong.vn/a?utm_source=zalo&id=5&utm_medium=x, https://baodaknong.vn/a?id=5",
        "https://baodaknong.vn/a?fbclid=IwAR0, https://baodaknong.vn/a",
        "https://baodaknong.vn/a/?FBCLID=IwAR0#x, https://baodaknong.vn/a",
        "https://baodaknong.vn/a?b=1&a=2, https://baodaknong.vn/a?b=1&a=2",
        "https://baodaknong.vn/a?, https://baodaknong.vn/a",
        "https://baodaknong.vn/tin/phòng-chống?q=mua-bán, https://baodaknong.vn/tin/phòng-chống?q=mua-bán",
        "https://báo.vn/a, https://xn--bo-mia.vn/a",
        "'  https://baodaknong.vn/a\n', https://baodaknong.vn/a",
        "https://baodaknong.vn/a?u=http://x.vn/b, https://baodaknong.vn/a?u=http://x.vn/b"
    })
    void one_form_for_every_way_to_write_the_same_address(String pasted, String canonical) throws NotALink {
        assertThat(CanonicalLink.of(pasted).value()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "https://youtu.be/abcdefghijk?si=x1, https://www.youtube.com/watch?v=abcdefghijk",
        "https://m.youtube.com/watch?v=abcdefghijk&feature=share, https://www.youtube.com/watch?v=abcdefghijk",
        "https://youtu.be/abcdefghijk?t=30, https://www.youtube.com/watch?v=abcdefghijk&t=30",
        "https://m.facebook.com/bao/posts/1?mibextid=x, https://www.facebook.com/bao/posts/1",
        "https://facebook.com/story.php?story_fbid=1&id=2&sfnsn=mo, https://www.facebook.com/story.php?story_fbid=1&id=2",
        "https://www.tiktok.com/@bao/video/1?is_from_webapp=1&sender_device=pc, https://www.tiktok.com/@bao/video/1",
        "https://m.baodaknong.vn/a?si=1, https://m.baodaknong.vn/a?si=1",
        "https://youtu.be/, https://youtu.be"
    })
    void social_networks_have_one_form_for_their_several_hosts(String pasted, String canonical) throws NotALink {
        assertThat(CanonicalLink.of(pasted).value()).isEqualTo(canonical);
        assertThat(CanonicalLink.of(canonical).value()).isEqualTo(canonical);
    }

    @Test
    void a_canonical_link_is_its_own_canonical_form() throws NotALink {
        String once = CanonicalLink.of("HTTP://Dai.Xa.VN:80/Nghe/?utm_source=a&k=Tin%20m%E1%BB%9Bi#t=1")
                .value();
        assertThat(CanonicalLink.of(once).value()).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                "java\nscript:alert(1)",
                " javascript:alert(1)",
                "\u0001javascript:alert(1)",
                "java\u200bscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:msgbox",
                "file:///etc/passwd",
                "ftp://baodaknong.vn/a",
                "mailto:ai-do@baodaknong.vn"
            })
    void only_http_and_https_are_links(String pasted) {
        assertThat(fault(pasted).fault()).isEqualTo(Fault.OTHER_SCHEME);
    }

    @ParameterizedTest
    @CsvSource({
        "baodaknong.vn/tin-1.html, https://baodaknong.vn/tin-1.html",
        "www.facebook.com/trang, https://www.facebook.com/trang",
        "//baodaknong.vn/a, https://baodaknong.vn/a",
        "baodaknong.vn, https://baodaknong.vn",
        "baodaknong.vn:8080/a, https://baodaknong.vn:8080/a"
    })
    void a_link_without_a_scheme_comes_with_a_suggestion(String pasted, String suggestion) throws NotALink {
        NotALink wrong = fault(pasted);
        assertThat(wrong.fault()).isEqualTo(Fault.NO_SCHEME);
        assertThat(wrong.suggestion()).isEqualTo(suggestion);
        assertThat(CanonicalLink.of(wrong.suggestion()).value()).startsWith("https://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https:///a",
                "https:baodaknong.vn",
                "http:/baodaknong.vn/a",
                "https://localhost/a",
                "https://a..vn/x",
                "https://-a.vn/x",
                "https://baodaknong.vn:0/x",
                "https://baodaknong.vn:99999/x",
                "https://ai:mat-khau@baodaknong.vn/x",
                "https://[::1]/x",
                "https://baodaknong.vn\\@x/y",
                "đã đăng trên báo",
                "xem báo in"
            })
    void an_address_without_a_site_is_no_link(String pasted) {
        assertThat(fault(pasted).fault()).isEqualTo(Fault.NO_HOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.vn/x https://b.vn/y", "https://a.vn/x\nhttps://b.vn", "https://a.vn/\u0000x"})
    void one_link_at_a_time(String pasted) {
        assertThat(fault(pasted).fault()).isEqualTo(Fault.BLANK);
    }

    @Test
    void hostile_length_costs_no_time() {
        assertThat(fault("a.".repeat(100_000) + "!").fault()).isNotNull();
        assertThat(fault("https://" + "a".repeat(100_000) + ".vn").fault()).isEqualTo(Fault.NO_HOST);
    }

    @Test
    void a_host_is_shown_instead_of_the_whole_link() {
        assertThat(CanonicalLink.hostOf("https://baodaknong.vn/a?b=1")).isEqualTo("baodaknong.vn");
        assertThat(CanonicalLink.hostOf("")).isEmpty();
    }

    private static NotALink fault(String pasted) {
        NotALink wrong = catchThrowableOfType(NotALink.class, () -> CanonicalLink.of(pasted));
        assertThat(wrong).as(pasted).isNotNull();
        return wrong;
    }
}
