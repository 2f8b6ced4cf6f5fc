package vn.kiphan.database;

import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Checks whichever database is used; starts one of its own if {@code spring.datasource.url} names none. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    static DurabilityCheck durabilityCheck() {
        return new DurabilityCheck();
    }

    /** The pool depends on the connection details and these on the server: at shutdown the pool is closed first. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(NoServerConfigured.class)
    @EnableConfigurationProperties(DatabaseSettings.class)
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(DatabaseSettings settings) throws IOException {
            return EmbeddedDatabase.start(settings.directory());
        }

        @Bean
        JdbcConnectionDetails embeddedDatabaseConnection(EmbeddedDatabase database) {
            return new EmbeddedConnection(database);
        }
    }

    private record EmbeddedConnection(EmbeddedDatabase database) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return database.jdbcUrl();
        }

        @Override
        public String getUsername() {
            return database.username();
        }

        @Override
        public String getPassword() {
            return database.password();
        }
    }

    static class NoServerConfigured extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            boolean none = context.getEnvironment()
                    .getProperty("spring.datasource.url", "")
                    .isBlank();
            var message = ConditionMessage.forCondition("spring.datasource.url");
            return none
                    ? ConditionOutcome.match(message.because("no server is configured"))
                    : ConditionOutcome.noMatch(message.because("a server is configured"));
        }
    }
}
