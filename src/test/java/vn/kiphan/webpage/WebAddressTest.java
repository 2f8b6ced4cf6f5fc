package vn.kiphan.webpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://bao.vn/a",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http://bao.vn:8080/",
                "https://bao.vn:80/",
                "http://bao.vn:443/",
                "http://ten:mat-khau@bao.vn/",
                "http:///a",
                "bao.vn/a",
                ""
            })
    void what_is_no_page_of_the_open_web_is_refused(String link) {
        assertThatExceptionOfType(NotReached.class)
                .isThrownBy(() -> WebAddress.of(link, WebAddress.DEFAULT_PORTS))
                .satisfies(failed -> assertThat(failed.trouble()).isEqualTo(Trouble.ADDRESS));
    }

    @ParameterizedTest
    @CsvSource({
        "https://BAO.vn, https://bao.vn/",
        "http://bao.vn:80/a, http://bao.vn/a",
        "https://bao.vn/bài?x=đ, https://bao.vn/b%C3%A0i?x=%C4%91",
        "https://bao.vn/a%20b%zz, https://bao.vn/a%20b%25zz",
        "https://bao.vn/a[1]|b, https://bao.vn/a%5B1%5D%7Cb",
        "https://bao.vn/a#phan, https://bao.vn/a"
    })
    void an_address_is_written_as_it_is_requested(String link, String address) throws NotReached {
        assertThat(WebAddress.of(link, WebAddress.DEFAULT_PORTS)).hasToString(address);
    }

    @Test
    void a_redirect_is_checked_like_an_address_and_never_leads_from_https_to_http() throws NotReached {
        URI from = URI.create("https://bao.vn/a/b");
        assertThat(WebAddress.redirected(from, "../c", WebAddress.DEFAULT_PORTS))
                .hasToString("https://bao.vn/c");
        assertThat(WebAddress.redirected(URI.create("http://bao.vn/"), "https://bao.vn/", WebAddress.DEFAULT_PORTS))
                .hasToString("https://bao.vn/");
        for (String bad :
                new String[] {"http://bao.vn/", "", "file:///etc/passwd", "https://bao.vn:8443/", "//u@bao.vn/"}) {
            assertThatExceptionOfType(NotReached.class)
                    .as(bad)
                    .isThrownBy(() -> WebAddress.redirected(from, bad, WebAddress.DEFAULT_PORTS));
        }
    }
}
