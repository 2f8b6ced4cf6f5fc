package vn.kiphan.feed;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kiphan.document.FileWork;
import vn.kiphan.webpage.OutgoingSwitch;
import vn.kiphan.webpage.Visits;

/** Lets feeds be read in the background, on servers that read pages. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Bean
    FileWork feedWork(
            FeedRows rows,
            Visits visits,
            OutgoingSwitch allowed,
            Clock clock,
            @Value("${kiphan.webpage.worker:true}") boolean worker) {
        return new FileWork("feeds", new FeedReader(rows, visits, allowed, clock)::readNext, PAUSE, worker);
    }
}
