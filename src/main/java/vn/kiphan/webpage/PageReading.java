package vn.kiphan.webpage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.Tags;

/** Reads what a page says about itself: JSON-LD first, then Open Graph and the meta elements, then what people see. */
final class PageReading {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_OUTLET = 200;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_KEYWORDS = 2_000;
    private static final int LONGEST_KEYWORD = 60;
    private static final int MOST_KEYWORDS = 8;
    private static final String[] DAYS = {
        "article:published_time",
        "og:article:published_time",
        "datePublished",
        "pubdate",
        "publishdate",
        "publish-date",
        "date",
        "dc.date.issued",
        "dc.date",
        "dcterms.created"
    };

    private PageReading() {}

    static PageFacts read(Answer answer, LocalDate today) {
        Document page = parsed(answer);
        Optional<LinkedData> data = LinkedData.of(page);
        String outlet = first(
                () -> data.map(LinkedData::publisher).orElse(""),
                () -> meta(page, "og:site_name"),
                () -> meta(page, "application-name"));
        String title = first(
                () -> data.map(LinkedData::title).orElse(""),
                () -> meta(page, "og:title"),
                () -> page.title(),
                () -> text(page.selectFirst("h1")));
        String picture = first(() -> data.map(LinkedData::picture).orElse(""), () -> meta(page, "og:image"));
        return new PageFacts(
                tidy(withoutOutlet(title, outlet), LONGEST_TITLE),
                day(page, data, today),
                tidy(outlet, LONGEST_OUTLET),
                address(answer, picture),
                keywords(page, data),
                PageText.of(page),
                answer.cut());
    }

    /** What an editor chose for this page comes before what a template says of the whole site. */
    private static Tags keywords(Document page, Optional<LinkedData> data) {
        String chosen = first(
                () -> String.join(",", page.select("meta[property=article:tag]").eachAttr("content")),
                () -> data.map(LinkedData::keywords).orElse(""),
                () -> meta(page, "news_keywords"),
                () -> meta(page, "keywords"));
        return Tags.of(tidy(chosen, LONGEST_KEYWORDS)).atMost(MOST_KEYWORDS, LONGEST_KEYWORD);
    }

    private static Document parsed(Answer answer) {
        String letters = answer.charset();
        if (isUtf8(answer.body(), answer.cut())) {
            letters = "UTF-8";
        }
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(answer.body()),
                    letters.isEmpty() ? null : letters,
                    answer.address().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Vietnamese text that decodes as UTF-8 without a fault is UTF-8, whatever the server says. */
    private static boolean isUtf8(byte[] bytes, boolean cut) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer piece = CharBuffer.allocate(1 << 13);
        ByteBuffer all = ByteBuffer.wrap(bytes);
        while (true) {
            var result = decoder.decode(all, piece, !cut);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            piece.clear();
        }
    }

    private static @Nullable LocalDate day(Document page, Optional<LinkedData> data, LocalDate today) {
        Optional<LocalDate> day = data.flatMap(found -> PageDay.of(found.published(), today));
        for (int i = 0; i < DAYS.length && day.isEmpty(); i++) {
            day = PageDay.of(meta(page, DAYS[i]), today);
        }
        if (day.isEmpty()) {
            Element time = page.selectFirst("article time, main time, time");
            day = time == null
                    ? day
                    : PageDay.of(time.attr("datetime"), today).or(() -> PageDay.of(time.text(), today));
        }
        return day.orElse(null);
    }

    private static String meta(Document page, String name) {
        for (String attribute : new String[] {"property", "name", "itemprop"}) {
            for (Element meta : page.select("meta[" + attribute + "]")) {
                if (meta.attr(attribute).equalsIgnoreCase(name)
                        && !meta.attr("content").isBlank()) {
                    return meta.attr("content");
                }
            }
        }
        return "";
    }

    /** The page's title with the name of the paper behind it. */
    private static String withoutOutlet(String title, String outlet) {
        String bare = title.strip();
        if (!outlet.isBlank()
                && bare.endsWith(outlet.strip())
                && bare.length() > outlet.strip().length()) {
            String cut =
                    bare.substring(0, bare.length() - outlet.strip().length()).replaceFirst("[\\s|–—-]+$", "");
            return cut.isEmpty() ? bare : cut;
        }
        return bare;
    }

    private static String address(Answer answer, String picture) {
        try {
            String address = picture.isBlank()
                    ? ""
                    : WebAddress.of(answer.address().resolve(picture.strip()).toString(), port -> true)
                            .toString();
            return address.length() > LONGEST_ADDRESS ? "" : address;
        } catch (NotReached | IllegalArgumentException none) {
            return "";
        }
    }

    @SafeVarargs
    private static String first(Supplier<String>... sources) {
        for (Supplier<String> source : sources) {
            String found = source.get();
            if (!found.isBlank()) {
                return found;
            }
        }
        return "";
    }

    private static String text(@Nullable Element element) {
        return element == null ? "" : element.text();
    }

    private static String tidy(String text, int longest) {
        String bare = Normalizer.normalize(Jsoup.parse(text).text(), Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\s]+", " ")
                .strip();
        return bare.length() > longest ? bare.substring(0, longest) : bare;
    }
}
