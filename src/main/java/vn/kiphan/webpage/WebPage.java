package vn.kiphan.webpage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the page behind a link. Public for the templates.
 *
 * @param link the canonical one, which names the page
 * @param visited what was asked for: the link as somebody pasted it
 * @param readAt when it was read first; null when it never was
 * @param address where it was found, after all redirects
 * @param keywords as {@link vn.kiphan.shared.Tags} writes them
 * @param seenTitle the title when it was looked at last; the one of the first reading stays in {@code title}
 * @param seenPublishedOn the day that it named then; null when it names none
 * @param copySha256 the SHA-256 of the kept text; empty when there is none
 * @param trouble why the last look failed; empty when it did not
 * @param waiting it is still to be read
 * @param goneSince when it was first found to be gone, or to have become another page; null while it stands
 */
public record WebPage(
        UUID id,
        String link,
        String visited,
        @Nullable Instant readAt,
        String address,
        String title,
        @Nullable LocalDate publishedOn,
        String outlet,
        String picture,
        String keywords,
        String seenTitle,
        @Nullable LocalDate seenPublishedOn,
        String copySha256,
        boolean copyCut,
        String trouble,
        boolean waiting,
        @Nullable Instant lookedAt,
        @Nullable Instant goneSince,
        String goneWhy) {

    public boolean read() {
        return readAt != null;
    }

    public boolean gone() {
        return goneSince != null;
    }

    /** It was tried, and there is no use in trying again soon. */
    public boolean failed() {
        return readAt == null && !waiting && !trouble.isEmpty();
    }
}
