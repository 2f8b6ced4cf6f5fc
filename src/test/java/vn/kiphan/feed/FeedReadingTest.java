package vn.kiphan.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import vn.kiphan.webpage.LocalSite;

class FeedReadingTest {

    private static FeedContent read(String xml) throws XMLStreamException {
        return FeedReading.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void rss_has_items_with_their_categories() throws XMLStreamException {
        FeedContent content = read("""
                <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:media="m"><channel><title>Báo thử</title>
                <link>https://bao-thu.vn</link><item><title><![CDATA[Ra quân &amp; tuyên truyền]]></title><link>https://bao-thu.vn/1</link>
                <media:title>Ảnh</media:title><pubDate>Thu, 28 Sep 2023 18:30:00 GMT</pubDate><category>Trẻ em</category>
                <category>Xã hội</category></item></channel></rss>
                """);
        assertThat(content.items())
                .containsExactly(new FeedContent.Item(
                        "https://bao-thu.vn/1",
                        "Ra quân & tuyên truyền",
                        "Thu, 28 Sep 2023 18:30:00 GMT",
                        "Trẻ em, Xã hội"));
    }

    @Test
    void atom_has_its_links_in_attributes() throws XMLStreamException {
        FeedContent content = read("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Báo</title><entry><title>Tin</title>
                <link rel="self" href="https://bao-thu.vn/api/1"/><link href="https://bao-thu.vn/1"/><updated>2023-09-28T00:00:00Z</updated>
                <category term="Trẻ em"/></entry></feed>
                """);
        assertThat(content.items()).singleElement().satisfies(item -> {
            assertThat(item.link()).isEqualTo("https://bao-thu.vn/1");
            assertThat(item.published()).isEqualTo("2023-09-28T00:00:00Z");
            assertThat(item.words()).contains("Trẻ em");
        });
    }

    @Test
    void a_news_sitemap_has_titles_and_an_index_names_the_newest_sitemaps() throws XMLStreamException {
        FeedContent news = read("""
                <urlset xmlns:news="n" xmlns:image="i"><url><loc>https://bao-thu.vn/1</loc><image:image><image:loc>https://bao-thu.vn/1.jpg</image:loc></image:image>
                <news:news><news:publication_date>2023-09-28</news:publication_date><news:title>Tin</news:title></news:news></url></urlset>
                """);
        assertThat(news.items()).containsExactly(new FeedContent.Item("https://bao-thu.vn/1", "Tin", "2023-09-28", ""));
        FeedContent index = read("""
                <sitemapindex><sitemap><loc>https://bao-thu.vn/a.xml</loc><lastmod>2023-01-01</lastmod></sitemap>
                <sitemap><loc>https://bao-thu.vn/b.xml</loc><lastmod>2023-09-01</lastmod></sitemap></sitemapindex>
                """);
        assertThat(index.sitemaps()).containsExactly("https://bao-thu.vn/b.xml", "https://bao-thu.vn/a.xml");
        assertThat(index.items()).isEmpty();
    }

    @Test
    void nothing_outside_the_bytes_is_looked_at() {
        try (LocalSite site = new LocalSite()) {
            site.html("/dtd", "x");
            String local = "http://127.0.0.1:" + site.port() + "/dtd";
            for (String xml : new String[] {
                "<!DOCTYPE rss SYSTEM \"" + local
                        + "\"><rss><item><title>a</title><link>https://b.vn/1</link></item></rss>",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + local
                        + "\">]><rss><item><title>&x;</title><link>https://b.vn/1</link></item></rss>",
                "<!DOCTYPE rss [<!ENTITY % x SYSTEM \"" + local
                        + "\"> %x;]><rss><item><title>a</title><link>https://b.vn/1</link></item></rss>",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss><item><title>&x;</title><link>https://b.vn/1</link></item></rss>"
            }) {
                try {
                    assertThat(read(xml).items())
                            .allSatisfy(item -> assertThat(item.title()).isIn("a", ""));
                } catch (XMLStreamException refused) {
                    assertThat(refused).isNotNull();
                }
            }
            assertThat(site.asked()).isEmpty();
        }
    }

    @Test
    void entities_do_not_grow() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        bomb.append("]><rss><item><link>https://b.vn/1</link><title>&a11;</title></item></rss>");
        try {
            assertThat(read(bomb.toString()).items())
                    .allSatisfy(item -> assertThat(item.title()).hasSizeLessThan(501));
        } catch (XMLStreamException refused) {
            assertThat(refused).isNotNull();
        }
    }

    @Test
    void what_stands_before_a_break_counts_and_what_is_no_feed_is_refused() throws XMLStreamException {
        assertThat(read("<rss><item><title>a</title><link>https://b.vn/1</link></item><item><ti")
                        .items())
                .hasSize(1);
        assertThatExceptionOfType(XMLStreamException.class).isThrownBy(() -> read("không phải XML"));
        assertThat(read("<rss>" + "<item><title>a</title><link>https://b.vn/1</link></item>".repeat(2_000) + "</rss>")
                        .items())
                .hasSize(500);
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(plain);
        }
        return bytes.toByteArray();
    }

    @Test
    void a_packed_sitemap_is_read_and_one_that_unpacks_for_ever_ends() throws Exception {
        byte[] sitemap = "<urlset><url><loc>https://b.vn/1</loc></url></urlset>".getBytes(StandardCharsets.UTF_8);
        assertThat(FeedReading.read(packed(sitemap)).items())
                .extracting(FeedContent.Item::link)
                .containsExactly("https://b.vn/1");
        byte[] bomb = packed(new byte[64 << 20]);
        assertThat(bomb).hasSizeLessThan(1 << 20);
        assertThatExceptionOfType(XMLStreamException.class).isThrownBy(() -> FeedReading.read(bomb));
        assertThatExceptionOfType(XMLStreamException.class)
                .isThrownBy(() -> FeedReading.read(new byte[] {0x1f, (byte) 0x8b, 0}));
    }
}
