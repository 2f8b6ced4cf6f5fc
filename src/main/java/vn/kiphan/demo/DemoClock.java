package vn.kiphan.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The clock of the profile demo: shows the days of the past while sample campaigns are loaded, and the time of day ever after. */
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock {

    private volatile @Nullable Instant shown;

    void show(Instant moment) {
        shown = moment;
    }

    void runFree() {
        shown = null;
    }

    @Override
    public Instant instant() {
        Instant moment = shown;
        return moment == null ? Instant.now(Clock.systemUTC()) : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.tickMillis(zone);
    }
}
