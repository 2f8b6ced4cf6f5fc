package vn.kiphan.scan;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiphan.document.FileQueue;
import vn.kiphan.document.FileWork;

/** Lets files be scanned in the background, where a scanner is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScannerSettings.class)
class ScanConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Bean
    FileQueue scanQueue(JdbcClient jdbc, Clock clock) {
        return new FileQueue(jdbc, clock, "scan_file");
    }

    /** The scanner needs the files, the files need the screen, the screen wakes this: so the scanner is asked for when it is needed. */
    @Bean
    FileWork scanWork(ObjectProvider<Scanner> scanner, ScannerSettings settings) {
        return new FileWork("virus-scan", () -> scanner.getObject().scanNext(), PAUSE, settings.configured());
    }
}
