package vn.kiphan.linkwatch;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kiphan.document.FileWork;

/** Lets the links of entries be watched in the background, on servers that read pages. */
@Configuration(proxyBeanMethods = false)
class LinkwatchConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Bean
    FileWork linkWork(LinkWatch watch, @Value("${kiphan.webpage.worker:true}") boolean worker) {
        return new FileWork("links", watch::step, PAUSE, worker);
    }
}
