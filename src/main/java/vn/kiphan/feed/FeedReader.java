package vn.kiphan.feed;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import vn.kiphan.coverage.CanonicalLink;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.webpage.Answer;
import vn.kiphan.webpage.HostBusy;
import vn.kiphan.webpage.NotReached;
import vn.kiphan.webpage.OutgoingSwitch;
import vn.kiphan.webpage.PageDay;
import vn.kiphan.webpage.Visits;
import vn.kiphan.webpage.Wanted;

/** Reads the sources that are due, one after the other: every half hour, after a failure at growing distances of at most a day. */
final class FeedReader {

    private static final Duration LEASE = Duration.ofSeconds(90);
    private static final Duration OFTEN = Duration.ofMinutes(30);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration SELDOM = Duration.ofDays(1);
    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/xml",
            "text/xml",
            "application/rdf+xml",
            "application/gzip",
            "application/x-gzip",
            // what sites call their feeds all the same, and pages that name one
            "text/html",
            "text/plain",
            "application/xhtml+xml",
            "application/octet-stream");

    private final FeedRows rows;
    private final Visits visits;
    private final OutgoingSwitch allowed;
    private final Clock clock;

    FeedReader(FeedRows rows, Visits visits, OutgoingSwitch allowed, Clock clock) {
        this.rows = rows;
        this.visits = visits;
        this.allowed = allowed;
        this.clock = clock;
    }

    /** Whether there was one whose turn it was. */
    boolean readNext() {
        Optional<FeedRows.Claim> next = allowed.allowed() ? rows.claim(clock.instant(), LEASE) : Optional.empty();
        next.ifPresent(this::read);
        return next.isPresent();
    }

    private void read(FeedRows.Claim claim) {
        boolean child = !claim.pending().isEmpty();
        String address = child ? claim.pending().getFirst() : claim.address();
        List<String> rest = child ? claim.pending().subList(1, claim.pending().size()) : List.of();
        Instant now = clock.instant();
        try {
            Answer answer = visits.get(
                    address,
                    new Wanted(
                            "application/rss+xml,application/atom+xml,application/xml;q=0.9,text/xml;q=0.9",
                            TYPES,
                            child ? "" : claim.etag(),
                            child ? "" : claim.lastModified()));
            List<String> pending = new ArrayList<>(rest);
            if (!answer.notModified()) {
                FeedContent content = FeedReading.read(answer);
                rows.add(claim, items(claim, content), now);
                if (!child) {
                    content.sitemaps().stream()
                            .filter(sitemap -> sameHost(claim.address(), sitemap))
                            .forEach(pending::add);
                }
            }
            rows.settle(
                    claim,
                    now,
                    now.plus(pending.isEmpty() ? OFTEN : SOON),
                    "",
                    pending,
                    child ? claim.etag() : answer.etag(),
                    child ? claim.lastModified() : answer.lastModified());
        } catch (HostBusy busy) {
            rows.notYet(claim, now.plus(SOON));
        } catch (NotReached failed) {
            fail(claim, now, failed.trouble().name(), rest);
        } catch (XMLStreamException broken) {
            fail(claim, now, "UNREADABLE", rest);
        }
    }

    private void fail(FeedRows.Claim claim, Instant now, String trouble, List<String> rest) {
        Duration pause = OFTEN.multipliedBy(1L << Math.min(claim.tries(), 6));
        rows.settle(
                claim,
                now,
                now.plus(pause.compareTo(SELDOM) < 0 ? pause : SELDOM),
                trouble,
                rest,
                claim.etag(),
                claim.lastModified());
    }

    /** An index names sitemaps of its own site only. */
    private static boolean sameHost(String address, String sitemap) {
        try {
            return URI.create(address)
                    .getAuthority()
                    .equalsIgnoreCase(URI.create(sitemap).getAuthority());
        } catch (RuntimeException none) {
            return false;
        }
    }

    private List<FeedRows.Item> items(FeedRows.Claim claim, FeedContent content) {
        LocalDate today = Vietnam.day(clock.instant());
        List<FeedRows.Item> items = new ArrayList<>();
        for (FeedContent.Item item : content.items()) {
            String link = CanonicalLink.canonicalOf(item.link());
            String title = item.title().isEmpty() ? slug(link) : item.title();
            if (!link.isEmpty() && !title.isEmpty()) {
                items.add(new FeedRows.Item(
                        Ids.next(),
                        claim.unit(),
                        claim.id(),
                        link,
                        CanonicalLink.addressOf(item.link()),
                        title,
                        item.words(),
                        PageDay.of(item.published(), today).orElse(null)));
            }
        }
        return items;
    }

    /** A plain sitemap has no titles; the address has the words without marks. */
    private static String slug(String link) {
        String last = link.replaceFirst("[?#].*", "").replaceFirst(".*/", "").replaceFirst("\\.[a-z]{2,5}$", "");
        String words = last.replaceAll("[-_]+", " ").replaceAll("\\d{5,}", "").strip();
        return words.contains(" ") ? words.substring(0, Math.min(500, words.length())) : "";
    }
}
