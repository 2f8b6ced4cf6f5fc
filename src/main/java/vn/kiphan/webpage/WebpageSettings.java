package vn.kiphan.webpage;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code kiphan.webpage}.
 *
 * @param worker whether this server reads pages; of several servers one is enough
 * @param lookAgainAfter how old the last look at a page has to be before it is looked at again
 */
@ConfigurationProperties("kiphan.webpage")
record WebpageSettings(
        @DefaultValue("true") boolean worker,
        @DefaultValue("7d") Duration lookAgainAfter) {}
