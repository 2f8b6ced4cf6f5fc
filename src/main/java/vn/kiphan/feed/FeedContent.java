package vn.kiphan.feed;

import java.util.List;

/** What a feed or a sitemap says: its items, or, when it is an index of sitemaps, the newest of these. */
record FeedContent(List<Item> items, List<String> sitemaps) {

    /** A page that it names. {@code published} is as it is written there; {@code words} are tags and categories. */
    record Item(String link, String title, String published, String words) {}
}
