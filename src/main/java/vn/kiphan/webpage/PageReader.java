package vn.kiphan.webpage;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.kiphan.shared.MarklessText;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.webpage.PageQueue.Claim;

/** Reads waiting pages, one after the other. What fails for the moment is tried again at growing distances, five times in all. */
@Component
class PageReader {

    private static final Logger LOG = LoggerFactory.getLogger(PageReader.class);
    private static final Duration HOST_BUSY = Duration.ofSeconds(2);
    private static final Duration[] PAUSES = {
        Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6)
    };

    private final PageQueue queue;
    private final PageRecords records;
    private final Visits visits;
    private final OutgoingSwitch allowed;
    private final Clock clock;

    PageReader(PageQueue queue, PageRecords records, Visits visits, OutgoingSwitch allowed, Clock clock) {
        this.queue = queue;
        this.records = records;
        this.visits = visits;
        this.allowed = allowed;
        this.clock = clock;
    }

    /** Whether there was one whose turn it was. */
    boolean readNext() {
        Optional<Claim> next = allowed.allowed() ? queue.claim() : Optional.empty();
        return next.isPresent() && read(next.get());
    }

    private boolean read(Claim claim) {
        try {
            settle(claim, visits.get(claim.address(), Wanted.PAGE));
        } catch (HostBusy busy) {
            queue.notYet(claim, busy.host(), HOST_BUSY);
            return false;
        } catch (NotReached failed) {
            LOG.debug("{} was not read", claim.address(), failed);
            settle(claim, failed.trouble());
        }
        return true;
    }

    private void settle(Claim claim, Answer answer) {
        if (FrontPage.instead(claim.address(), answer.address())) {
            settle(claim, Trouble.HOME_PAGE);
            return;
        }
        PageFacts facts;
        try {
            facts = PageReading.read(answer, Vietnam.day(clock.instant()));
        } catch (RuntimeException unreadable) {
            LOG.warn("{} could not be understood", claim.address(), unreadable);
            settle(claim, Trouble.UNREADABLE);
            return;
        }
        if (FrontPage.saysNotFound(facts.title())) {
            settle(claim, Trouble.NOT_FOUND);
        } else if (claim.again()) {
            records.lookedAt(claim, facts, another(claim.title(), facts.title()));
        } else {
            records.read(claim, answer, facts);
        }
    }

    private void settle(Claim claim, Trouble trouble) {
        if (trouble == Trouble.SWITCHED_OFF) {
            queue.notYet(claim, "", PAUSES[0]);
        } else if (trouble.passing() && claim.tries() <= PAUSES.length) {
            records.later(claim, trouble, PAUSES[claim.tries() - 1]);
        } else {
            records.failed(claim, trouble);
        }
    }

    /** Whether the titles have no word in common: a mended title is still that of the same page. */
    private static boolean another(String before, String now) {
        Set<String> words = words(before);
        if (words.isEmpty() || words(now).isEmpty()) {
            return false;
        }
        words.retainAll(words(now));
        return words.isEmpty();
    }

    private static Set<String> words(String title) {
        Set<String> words = new TreeSet<>();
        for (String word : MarklessText.fold(title).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 1) {
                words.add(word);
            }
        }
        return words;
    }
}
