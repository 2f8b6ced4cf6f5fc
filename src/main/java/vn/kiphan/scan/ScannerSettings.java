package vn.kiphan.scan;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the scanner listens: {@code kiphan.clamav.host} and {@code .port} of a clamd on TCP. No host, no scanning.
 *
 * @param timeout how long one file may take
 */
@ConfigurationProperties("kiphan.clamav")
record ScannerSettings(
        @DefaultValue("") String host,
        @DefaultValue("3310") int port,
        @DefaultValue("90s") Duration timeout) {

    boolean configured() {
        return !host.isBlank();
    }
}
