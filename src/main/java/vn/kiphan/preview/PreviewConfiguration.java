package vn.kiphan.preview;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kiphan.document.FileWork;

/** Lets the small pictures be made in the background. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PreviewSettings.class)
class PreviewConfiguration {

    private static final Duration PAUSE = Duration.ofMinutes(2);

    @Bean
    FileWork previewWork(PreviewMaker maker, PreviewSettings settings) {
        return new FileWork("preview", maker::makeNext, PAUSE, settings.enabled());
    }
}
