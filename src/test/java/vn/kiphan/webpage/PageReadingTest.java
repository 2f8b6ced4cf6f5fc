package vn.kiphan.webpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 10, 2);

    private static PageFacts read(String html) {
        return read(html.getBytes(StandardCharsets.UTF_8), "UTF-8");
    }

    private static PageFacts read(byte[] body, String charset) {
        return PageReading.read(
                new Answer(URI.create("https://bao.vn/tin/1"), 200, "text/html", charset, body, false, "", "", ""),
                TODAY);
    }

    @Test
    void linked_data_says_most() {
        PageFacts facts = read("""
                <html><head><title>Trang chủ</title>
                <meta property="og:title" content="Không phải nhan đề này">
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
                  {"@type":"WebSite","name":"Báo thử"},
                  {"@type":["NewsArticle"],"headline":"Ra quân bảo vệ trẻ em &amp; phụ nữ",
                   "datePublished":"2023-09-27T18:30:00Z","publisher":{"@type":"Organization","name":"Báo Đắk Nông"},
                   "image":[{"@type":"ImageObject","url":"/anh/1.jpg"}]}]}</script></head><body><p>x</p></body></html>
                """);
        assertThat(facts.title()).isEqualTo("Ra quân bảo vệ trẻ em & phụ nữ");
        assertThat(facts.publishedOn()).isEqualTo(LocalDate.of(2023, 9, 28));
        assertThat(facts.outlet()).isEqualTo("Báo Đắk Nông");
        assertThat(facts.picture()).isEqualTo("https://bao.vn/anh/1.jpg");
    }

    @Test
    void broken_linked_data_leaves_the_meta_elements() {
        PageFacts facts = read("""
                <script type="application/ld+json">{"@type":"NewsArticle",</script>
                <meta property="og:title" content="Ra quân - Báo Đắk Nông"><meta property="og:site_name" content="Báo Đắk Nông">
                <meta property="article:published_time" content="2023-09-28T07:00:00+0700">
                <meta property="og:image" content="javascript:alert(1)">
                """);
        assertThat(facts.title()).isEqualTo("Ra quân");
        assertThat(facts.outlet()).isEqualTo("Báo Đắk Nông");
        assertThat(facts.publishedOn()).isEqualTo(LocalDate.of(2023, 9, 28));
        assertThat(facts.picture()).isEmpty();
    }

    @Test
    void a_bare_page_gives_its_title_and_its_time() {
        PageFacts facts =
                read("<title>Ra   quân</title><article><time>Thứ năm, 28/09/2023, 07:15</time><p>Một.</p></article>");
        assertThat(facts.title()).isEqualTo("Ra quân");
        assertThat(facts.publishedOn()).isEqualTo(LocalDate.of(2023, 9, 28));
        assertThat(facts.outlet()).isEmpty();
        assertThat(read("").title()).isEmpty();
        assertThat(read("").publishedOn()).isNull();
    }

    @Test
    void the_text_is_that_of_the_article_without_what_stands_around_it() {
        String text = read("<nav>Trang chủ</nav><article><h1>Nhan đề</h1><p>" + "Đoạn một. ".repeat(30)
                        + "</p><p>Đoạn<br>hai.</p><script>alert(1)</script></article><footer>Bản quyền</footer>")
                .text();
        assertThat(text)
                .startsWith("Nhan đề\nĐoạn một.")
                .endsWith("Đoạn\nhai.")
                .doesNotContain("Trang chủ", "alert", "Bản quyền");
    }

    @Test
    void the_letters_are_those_of_the_bytes_whatever_the_server_says() {
        String html = "<title>Đắk R’Lấp</title>";
        assertThat(read(html.getBytes(StandardCharsets.UTF_8), "ISO-8859-1").title())
                .isEqualTo("Đắk R’Lấp");
        assertThat(read(html.getBytes(StandardCharsets.UTF_16LE), "UTF-16LE").title())
                .isEqualTo("Đắk R’Lấp");
        Charset windows = Charset.forName("windows-1258");
        assertThat(read("<meta charset=windows-1258><title>Đường</title>".getBytes(windows), "")
                        .title())
                .startsWith("Đ");
    }

    @Test
    void a_page_without_end_is_read_without_end_of_memory() {
        assertThat(read("<title>Sâu</title>" + "<div>".repeat(150_000) + "<p>Tin</p>")
                        .title())
                .isEqualTo("Sâu");
        assertThat(read("<p>" + "từ ".repeat(300_000)).text()).hasSize(PageText.LONGEST);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09-28T23:30:00Z, 2023-09-29",
        "2023-09-28T23:30:00+07:00, 2023-09-28",
        "2023-09-28 23:30:00+07:00, 2023-09-28",
        "2023-09-28T23:30, 2023-09-28",
        "2023-09-28, 2023-09-28",
        "'Thu, 28 Sep 2023 18:30:00 GMT', 2023-09-29",
        "28/9/2023 - 10:00, 2023-09-28",
        "28.09.2023, 2023-09-28"
    })
    void a_time_is_a_day_in_viet_nam(String written, LocalDate day) {
        assertThat(PageDay.of(written, TODAY)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"31/02/2023", "2024-01-01", "1970-01-01T00:00:00Z", "hôm qua", "''"})
    void what_is_no_day_is_none(String written) {
        assertThat(PageDay.of(written, TODAY)).isEmpty();
    }
}
