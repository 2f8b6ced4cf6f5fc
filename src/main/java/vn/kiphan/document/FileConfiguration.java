package vn.kiphan.document;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Opens the folder of the files and lets its sweep run daily. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
@EnableScheduling
class FileConfiguration {

    @Bean
    FileFolder fileFolder(FileSettings settings) {
        return new FileFolder(settings.directory());
    }
}
