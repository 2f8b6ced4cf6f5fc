package vn.kiphan.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import vn.kiphan.webpage.Answer;

/**
 * Reads RSS, Atom, sitemaps, news sitemaps and indexes of sitemaps alike: an item, an entry or a url is what has a link; a sitemap that stands
 * in an index is another address. Nothing outside the bytes is looked at: no document type, no entities. What is broken or cut ends there;
 * what stands before it counts.
 */
final class FeedReading {

    private static final int MOST_ITEMS = 500;
    private static final int LONGEST = 20_000;
    private static final int MOST_SITEMAPS = 3;
    private static final int MOST_UNPACKED = 8 << 20;
    private static final int LONGEST_HEAD = 200_000;
    private static final Set<String> FEEDS = Set.of("rss", "feed", "rdf", "urlset", "sitemapindex");
    private static final Set<String> BLOCKS = Set.of("item", "entry", "url", "sitemap");
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("title", "title"),
            Map.entry("loc", "link"),
            Map.entry("pubdate", "published"),
            Map.entry("published", "published"),
            Map.entry("publication_date", "published"),
            Map.entry("date", "published"),
            Map.entry("updated", "changed"),
            Map.entry("lastmod", "changed"),
            Map.entry("category", "words"),
            Map.entry("keywords", "words"));

    private record Sitemap(String link, String changed) {}

    private final List<FeedContent.Item> items = new ArrayList<>();
    private final List<Sitemap> sitemaps = new ArrayList<>();
    private final Map<String, String> fields = new HashMap<>();
    private String root = "";
    private String block = "";
    private String field = "";

    private FeedReading() {}

    /**
     * What a site answered. A page that names its feed in its head is like an index that names one.
     *
     * @throws XMLStreamException when there is nothing in it that can be read
     */
    static FeedContent read(Answer answer) throws XMLStreamException {
        byte[] body = FeedLetters.readable(answer.body(), answer.charset());
        try {
            return read(body);
        } catch (XMLStreamException none) {
            List<String> named = named(body, answer.address().toString());
            if (named.isEmpty()) {
                throw none;
            }
            return new FeedContent(List.of(), named);
        }
    }

    private static List<String> named(byte[] body, String address) {
        String start = new String(body, 0, Math.min(body.length, LONGEST_HEAD), StandardCharsets.UTF_8);
        return start.toLowerCase(Locale.ROOT).contains("<link")
                ? Jsoup.parse(start, address)
                        .select("link[rel~=(?i)alternate][type~=(?i)^application/(rss|atom)\\+xml][href]")
                        .eachAttr("abs:href")
                        .stream()
                        .filter(link -> !link.isEmpty() && !link.equals(address))
                        .distinct()
                        .limit(1)
                        .toList()
                : List.of();
    }

    static FeedContent read(byte[] body) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        FeedReading reading = new FeedReading();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(unpacked(body));
            while (xml.hasNext() && reading.items.size() < MOST_ITEMS) {
                reading.take(xml, xml.next());
            }
        } catch (XMLStreamException broken) {
            if (reading.items.isEmpty() && reading.sitemaps.isEmpty()) {
                throw broken;
            }
        }
        if (reading.items.isEmpty() && reading.sitemaps.isEmpty() && !FEEDS.contains(reading.root)) {
            throw new XMLStreamException("a " + reading.root + " is no feed");
        }
        return new FeedContent(
                List.copyOf(reading.items),
                reading.sitemaps.stream()
                        .sorted(Comparator.comparing(Sitemap::changed).reversed())
                        .map(Sitemap::link)
                        .limit(MOST_SITEMAPS)
                        .toList());
    }

    /** Large sitemaps are kept packed, as {@code sitemap.xml.gz}; what would unpack to more than is read ends there. */
    private static InputStream unpacked(byte[] body) throws XMLStreamException {
        if (body.length < 2 || body[0] != (byte) 0x1f || body[1] != (byte) 0x8b) {
            return new ByteArrayInputStream(body);
        }
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new ByteArrayInputStream(packed.readNBytes(MOST_UNPACKED));
        } catch (IOException broken) {
            throw new XMLStreamException(broken);
        }
    }

    private void take(XMLStreamReader xml, int event) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            begin(xml);
        } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) && !field.isEmpty()) {
            add(field, xml.getText());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            field = "";
            if (!block.isEmpty() && name(xml).equals(block)) {
                end();
            }
        }
    }

    private static String name(XMLStreamReader xml) {
        return xml.getLocalName().toLowerCase(Locale.ROOT);
    }

    private void begin(XMLStreamReader xml) {
        String name = name(xml);
        if (root.isEmpty()) {
            root = name;
        }
        if (block.isEmpty()) {
            if (BLOCKS.contains(name)) {
                block = name;
                fields.clear();
            }
            return;
        }
        field = FIELDS.getOrDefault(name, "");
        boolean picture =
                "image".equals(xml.getPrefix()) || "media".equals(xml.getPrefix()) || "video".equals(xml.getPrefix());
        if (picture) {
            field = "";
        } else if (name.equals("link")) {
            link(xml);
        } else if (name.equals("category") && xml.getAttributeValue(null, "term") != null) {
            add("words", " " + xml.getAttributeValue(null, "term") + ",");
        }
    }

    /** RSS has the address as text, Atom as an attribute; only the page itself is meant. */
    private void link(XMLStreamReader xml) {
        String address = xml.getAttributeValue(null, "href");
        String relation = xml.getAttributeValue(null, "rel");
        if (address == null) {
            field = "link";
        } else if (relation == null || relation.equals("alternate")) {
            fields.putIfAbsent("link", address);
        }
    }

    private void add(String field, String text) {
        String before = fields.getOrDefault(field, "");
        if (before.length() < LONGEST) {
            fields.put(field, before + (field.equals("words") && !before.isEmpty() ? ", " : "") + text);
        }
    }

    private void end() {
        String link = fields.getOrDefault("link", "").strip();
        String changed = fields.getOrDefault("changed", "").strip();
        if (!link.isEmpty() && block.equals("sitemap")) {
            sitemaps.add(new Sitemap(link, changed));
        } else if (!link.isEmpty()) {
            String published = fields.getOrDefault("published", "").strip();
            items.add(new FeedContent.Item(
                    link,
                    words(fields.getOrDefault("title", ""), 500),
                    published.isEmpty() ? changed : published,
                    words(fields.getOrDefault("words", ""), 1_000)));
        }
        block = "";
    }

    /** Titles hold marks and entities of HTML. */
    private static String words(String text, int longest) {
        String bare = Jsoup.parse(text).text().replaceAll("[\\p{Cc}\\s]+", " ").strip();
        return bare.length() > longest ? bare.substring(0, longest) : bare;
    }
}
