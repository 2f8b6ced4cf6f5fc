package vn.kiphan.samelink;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kiphan.document.FileWork;

/** Lets older links be brought to the form of today in the background. */
@Configuration(proxyBeanMethods = false)
class SamelinkConfiguration {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Bean
    FileWork linkFormWork(LinkForms forms, @Value("${kiphan.samelink.worker:true}") boolean worker) {
        return new FileWork("link-forms", forms::step, PAUSE, worker);
    }
}
