package vn.kiphan.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kiphan.account.ForAnybody;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Sha256;
import vn.kiphan.shared.Vietnam;

/** Answers the calendars that have subscribed. They cannot sign in: whoever knows the secret address reads what it tells, and changes nothing. */
@Controller
@ForAnybody
class SubscriptionController {

    private static final CacheControl A_QUARTER =
            CacheControl.maxAge(Duration.ofMinutes(15)).cachePrivate();

    private final OwedDeadlines owed;
    private final CalendarWords words;
    private final Clock clock;

    SubscriptionController(OwedDeadlines owed, CalendarWords words, Clock clock) {
        this.owed = owed;
        this.words = words;
        this.clock = clock;
    }

    /** What is still the same is answered with 304, from the tag of the last answer. */
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String token) {
        List<OwedDeadline> deadlines = CalendarAddresses.hashOf(token)
                .flatMap(hash -> owed.of(hash, Vietnam.day(clock.instant())))
                .orElseThrow(NotFound::new);
        byte[] file = CalendarFile.of(
                words.name(),
                deadlines.stream().map(its -> words.event(its, null)).toList());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"kip-han.ics\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex")
                .cacheControl(A_QUARTER)
                .eTag(Sha256.hex(Sha256.digest().digest(file)))
                .body(file);
    }
}
