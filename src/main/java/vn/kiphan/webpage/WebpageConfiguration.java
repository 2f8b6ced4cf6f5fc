package vn.kiphan.webpage;

import java.time.Clock;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kiphan.document.FileWork;

/**
 * Lets pages be read in the background. What may be reached is said here and nowhere else: no setting opens the house's own network to
 * the reader of pages.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebpageSettings.class)
class WebpageConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Bean(destroyMethod = "close")
    Outgoing outgoing() {
        return new Outgoing(InetAddressFilter.externalAddresses(), Visits.PATIENCE, UnaryOperator.identity());
    }

    @Bean
    Visits visits(OutgoingSwitch allowed, Outgoing outgoing, HostTurns turns, Clock clock) {
        return new Visits(
                allowed,
                outgoing,
                new Robots(outgoing, clock, Visits.PATIENCE, WebAddress.DEFAULT_PORTS),
                turns,
                Visits.PATIENCE,
                WebAddress.DEFAULT_PORTS);
    }

    @Bean
    FileWork pageWork(PageReader reader, WebpageSettings settings) {
        return new FileWork("pages", reader::readNext, PAUSE, settings.worker());
    }
}
