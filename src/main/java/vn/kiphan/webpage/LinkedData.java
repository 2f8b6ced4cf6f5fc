package vn.kiphan.webpage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article of a page's JSON-LD (schema.org), wherever it stands in it. */
final class LinkedData {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_NODES = 5_000;
    private static final Set<String> ARTICLES = Set.of(
            "NewsArticle",
            "Article",
            "ReportageNewsArticle",
            "OpinionNewsArticle",
            "BackgroundNewsArticle",
            "BlogPosting",
            "SocialMediaPosting",
            "VideoObject",
            "PodcastEpisode");

    private final JsonNode article;

    private LinkedData(JsonNode article) {
        this.article = article;
    }

    static Optional<LinkedData> of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            Optional<JsonNode> article = article(script.data());
            if (article.isPresent()) {
                return article.map(LinkedData::new);
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> article(String text) {
        Deque<JsonNode> open = new ArrayDeque<>();
        try {
            open.add(JSON.readTree(text.strip()));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.remove();
            if (isArticle(node)) {
                return Optional.of(node);
            }
            for (JsonNode child : node) {
                if (child.isContainer()) {
                    open.add(child);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isArticle(JsonNode node) {
        JsonNode type = node.path("@type");
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (ARTICLES.contains(one.asString(""))) {
                    return true;
                }
            }
            return false;
        }
        return ARTICLES.contains(type.asString(""));
    }

    String title() {
        String headline = text(article.path("headline"));
        return headline.isEmpty() ? text(article.path("name")) : headline;
    }

    String published() {
        String published = text(article.path("datePublished"));
        return published.isEmpty() ? text(article.path("uploadDate")) : published;
    }

    String publisher() {
        return named(article.path("publisher"));
    }

    String picture() {
        JsonNode image = article.path("image");
        JsonNode first = image.isArray() && !image.isEmpty() ? image.get(0) : image;
        return first.isObject() ? text(first.path("url")) : text(first);
    }

    /** A text of them, or a list. */
    String keywords() {
        JsonNode keywords = article.path("keywords");
        if (!keywords.isArray()) {
            return named(keywords);
        }
        StringJoiner all = new StringJoiner(",");
        for (JsonNode keyword : keywords) {
            all.add(named(keyword));
        }
        return all.toString();
    }

    private static String named(JsonNode node) {
        JsonNode first = node.isArray() && !node.isEmpty() ? node.get(0) : node;
        return first.isObject() ? text(first.path("name")) : text(first);
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : "";
    }
}
