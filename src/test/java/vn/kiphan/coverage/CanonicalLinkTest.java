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

    @Test
    void letters_of_an_address_and_their_escapes_are_the_same() {
        assertThat(CanonicalLink.canonicalOf("https://bao.vn/ra-quân?tựa=1"))
                .isEqualTo("https://bao.vn/ra-qu%C3%A2n?t%E1%BB%B1a=1")
                .isEqualTo(CanonicalLink.canonicalOf("https://bao.vn/ra-qu%c3%a2n?t%E1%BB%B1a=1"))
                .isEqualTo(CanonicalLink.canonicalOf("https://bao.vn/ra-qua\u0302n?tựa=1"));
        assertThat(CanonicalLink.canonicalOf("https://bao.vn/" + "ậ".repeat(1_900))
                        .length())
                .isBetween(1, 2_000);
    }

    @ParameterizedTest
    @CsvSource({
        "https://baodaknong.vn/tin-1.html, https://baodaknong.vn/tin-1.html",
        "HTTPS://BaoDakNong.VN/Tin-1.html, https://baodaknong.vn/Tin-1.html",
        "https://baodaknong.vn:443/a, https://baodaknong.vn/a",
        "http://baodaknong.vn:80/a, https://baodaknong.vn/a",
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
        "https://baodaknong.vn/tin/phòng-chống?q=mua-bán, https://baodaknong.vn/tin/ph%C3%B2ng-ch%E1%BB%91ng?q=mua-b%C3%A1n",
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
        "https://m.baodaknong.vn/a?si=1, https://baodaknong.vn/a?si=1",
        "http://web.facebook.com/bao/posts/1?locale=vi_VN, https://www.facebook.com/bao/posts/1",
        "https://youtu.be/, https://youtu.be"
    })
    void social_networks_have_one_form_for_their_several_hosts(String pasted, String canonical) throws NotALink {
        assertThat(CanonicalLink.of(pasted).value()).isEqualTo(canonical);
        assertThat(CanonicalLink.of(canonical).value()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://baodaknong.vn/canh-giac-123.html",
                "http://baodaknong.vn/canh-giac-123.html",
                "https://www.baodaknong.vn/canh-giac-123.html/",
                "https://m.baodaknong.vn/canh-giac-123.html",
                "https://www.m.baodaknong.vn/canh-giac-123.html",
                "https://mobile.baodaknong.vn/canh-giac-123.html?m_amp=1",
                "https://amp.baodaknong.vn/canh-giac-123.html",
                "https://baodaknong.vn/amp/canh-giac-123.html",
                "https://baodaknong.vn/canh-giac-123.html/amp/",
                "https://baodaknong.vn/canh-giac-123.html?amp",
                "https://baodaknong.vn/canh-giac-123.html?amp=1&utm_source=zalo#chia-se",
                "https://baodaknong.vn/canh-giac-123.html?zarsrc=31&utm_source=zalo&utm_medium=zalo&utm_campaign=zalo",
                "https://baodaknong.vn/canh-giac-123.html?gidzl=Ab-c_D&zalo_source=chat",
                "https://baodaknong.vn/canh-giac-123.html?fbclid=IwAR1&mibextid=Zxz2cZ",
                "https://baodaknong.vn/canh-giac-123.html?fb_action_ids=1&vn_source=home&vn_medium=tin",
                "https://www.google.com/amp/s/baodaknong.vn/canh-giac-123.html",
                "https://www.google.com.vn/amp/s/m.baodaknong.vn/canh-giac-123.html?zarsrc=1",
                "https://baodaknong-vn.cdn.ampproject.org/c/s/baodaknong.vn/canh-giac-123.html/amp"
            })
    void the_addresses_of_one_page_of_a_newspaper_are_one(String pasted) throws NotALink {
        assertThat(CanonicalLink.of(pasted).value()).isEqualTo("https://baodaknong.vn/canh-giac-123.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://m.vn/a",
                "https://www.com.vn/a",
                "https://tin.baodaknong.vn/a",
                "https://mtin.baodaknong.vn/a",
                "https://baodaknong.vn/amplitude/a",
                "https://baodaknong.vn/tin/amp-thap",
                "https://baodaknong.vn/amp.html",
                "https://baodaknong.vn/a?id=5&page=2&ref=tin",
                "https://baodaknong.vn/a?fbid=1"
            })
    void what_says_which_page_it_is_stays(String pasted) throws NotALink {
        assertThat(CanonicalLink.of(pasted).value()).isEqualTo(pasted);
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.baodaknong.vn/a/?utm_source=zalo&id=1#x, http://www.baodaknong.vn/a/?id=1",
        "https://m.baodaknong.vn/a/amp, https://m.baodaknong.vn/a/amp",
        "https://youtu.be/abcdefghijk, https://www.youtube.com/watch?v=abcdefghijk"
    })
    void what_is_visited_has_host_and_path_as_they_were_pasted(String pasted, String visited) throws NotALink {
        assertThat(CanonicalLink.of(pasted).address()).isEqualTo(visited);
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
